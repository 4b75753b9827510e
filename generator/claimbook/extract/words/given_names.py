"""Common given names, which show that a name of two words is a person's."""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """Aaron Abdul Abigail Abraham Ada Adam Adele Adrian Adriana Agnes Ahmad Ahmed Aisha Alain Alan
    Alastair Albert Alberto Alejandro Alessandro Alex Alexander Alexandra Alexandre Alexandru
    Alexei Alexis Alfred Alfredo Ali Alice Alicia Alison Alistair Allen Allison Alma Alvin
    Alyssa Amal Amanda Amelia Amir Amit Amos Amy Ana Anastasia Anders Andre Andrea Andreas
    Andreea Andrei Andrew André Andrés Andy Angela Angelo Angus Anika Anil Anita Anke Ankit Ann
    Anna Annabel Anne Annette Annika Anthony Antoine Antonia Antonio Ariana Arjun Armando Arnold
    Arthur Arturo Asha Ashley Ashok Astrid Audrey Augusto Aurelie Axel Ayesha Barack Barbara
    Barry Bart Beatrice Beatriz Becky Belinda Ben Benedict Benjamin Benoit Bernadette Bernard
    Bernd Bernie Bert Bertrand Beth Beverly Bianca Bill Birgit Bjorn Björn Blake Bob Bonnie
    Boris Brad Brady Brandon Brenda Brendan Brent Bret Brett Brian Bridget Brooke Bruce Bryan
    Bryce Byron Caitlin Camilla Camille Camilo Candace Carl Carla Carlos Carmelo Carmen Carol
    Carole Carolina Caroline Carolyn Carrie Catherine Cathy Cecilia Cesar Chad Chandra Chantal
    Charlene Charles Charlie Charlotte Cheryl Chloe Chris Christa Christian Christina Christine
    Christophe Christopher Cindy Claire Clara Clarence Claude Claudia Claus Cliff Clifford Clint
    Clive Cody Colin Connor Conrad Corey Craig Cristian Cristiano Cristina Curtis Cynthia Cyril
    Damian Damien Dan Daniel Daniela Danielle Danny Darius Darren Darryl Dave David Dean Debbie
    Deborah Deepak Denise Dennis Derek Desmond Devin Diana Diane Dick Diego Dieter Dimitri Dirk
    Dmitri Dolores Dominic Don Donald Donna Dora Doris Dorothy Doug Douglas Duncan Dustin Dwayne
    Dwight Dylan Ed Eddie Edgar Edith Edmund Eduardo Edward Edwin Eileen Elaine Eleanor Elena
    Eli Elias Elisabeth Elise Eliza Elizabeth Ella Ellen Elsa Elton Emanuel Emily Emma Emmanuel
    Enrique Eric Erich Erik Erika Erin Ernest Ernesto Esteban Estelle Esther Ethan Eugene Eva
    Evan Evelyn Evgeny Fabian Fabio Farah Fatima Federico Felicia Felipe Felix Fernando Fiona
    Flavio Floyd Frances Francesca Francis Francisco Francois Frank Franz François Fraser Fred
    Freddie Frederic Frederick Frederik Friedrich Fritz Gabriel Gail Gareth Gary Gavin Gemma
    Gene Geoffrey George Georges Georgina Gerald Gerard Gerardo Gerhard Gilbert Giles Gill Gina
    Ginger Giorgio Giovanni Giulia Giuseppe Glen Glenn Gloria Gonzalo Gordon Graeme Graham Greg
    Gregor Gregory Greta Guillermo Gunnar Gustav Gustavo Guy Hakan Hamid Hannah Hans Harold
    Harriet Harry Harvey Hassan Hazel Heather Hector Heidi Heinz Helen Helena Henri Henrik Henry
    Herbert Herman Hilary Hillary Hiroshi Holly Horst Howard Hubert Hugh Hugo Humberto Huw Ian
    Ibrahim Ignacio Igor Ilya Imran Ines Inga Ingrid Irene Iris Irma Isaac Isabel Isabella
    Isabelle Ismail Ivan Ivana Ivy Jack Jackie Jacob Jacqueline Jacques Jaime Jake Jakob Jamal
    James Jamie Jan Jana Jane Janet Janice Jared Jasmine Jason Javier Jean Jeanette Jeanne Jed
    Jeff Jeffrey Jenna Jennifer Jenny Jens Jeremiah Jeremy Jermaine Jerome Jerry Jesse Jessica
    Jesus Jill Jim Jimmy Joachim Joan Joanna Joaquin Jochen Jody Joe Joel Joey Johan Johann
    Johannes John Johnny Jon Jonas Jonathan Jordi Jorge Jose Josef Joseph Josephine Josh Joshua
    José Joyce Juan Juanita Jude Judith Judy Jules Julia Julian Julie Julien Julio Justin
    Justine Jürgen Kai Kamal Kamala Kara Karen Karim Karin Karl Karla Kate Katherine Kathleen
    Kathy Katie Katrin Katrina Kayla Keira Keith Kelly Ken Kendra Kenneth Kerry Kevin Khaled Kim
    Kirk Kirsten Klaus Krishna Kristen Kristin Kristina Kumar Kurt Kyle Kylie Larry Lars Laura
    Lauren Laurence Laurent Laurie Lawrence Leah Lee Leila Lena Leo Leon Leonard Leonardo Leroy
    Leslie Lester Lewis Liam Lila Lily Linda Lindsay Lindsey Lionel Lisa Liz Lois Lola Lorena
    Lorenzo Lori Lorraine Louis Louisa Louise Luca Lucas Lucia Luciano Lucy Ludwig Luigi Luis
    Luisa Luke Lydia Lynn Lynne Mabel Maggie Magnus Malcolm Manfred Manish Manoj Manuel Manuela
    Marc Marcel Marcelo Marcia Marco Marcus Margaret Margarita Margot Maria Mariana Marianne
    Marie Marilyn Marina Mario Marion Marius Marjorie Mark Markus Marlene Marlon Marta Martha
    Martin Marvin Mary Mathias Mathieu Matilda Mats Matt Matteo Matthew Matthias Mattia Maureen
    Maurice Mauricio Mauro Max Maxim Maxime Maya Meera Megan Mehdi Mehmet Melanie Melinda
    Melissa Meredith Merle Mia Michael Michel Michelle Miguel Mike Mikhail Mila Miles Milos Mimi
    Minh Miranda Miriam Mitch Mohamed Mohammad Mohammed Mohan Moira Molly Monica Moses Muhammad
    Mustafa Myra Nadia Nancy Naomi Nasser Natalie Natasha Nate Nathalie Nathan Nathaniel Ned
    Neil Nelson Nicholas Nick Nicola Nicolai Nicolas Nicole Niels Nigel Nikhil Nikita Nikki
    Nikolai Nils Nina Noah Noel Nora Norma Norman Odile Oleg Oleksandr Olga Oliver Olivia Omar
    Ophelia Osama Oscar Otto Owen Pablo Pamela Paolo Patricia Patricio Patrick Patti Patty Paul
    Paula Pauline Pedro Penelope Penny Percy Peter Petr Petra Phil Philip Philippe Phillip
    Phoebe Phyllis Pierluigi Pierre Piers Pilar Piotr Poppy Prakash Pranav Priya Quentin Rachel
    Rafael Rahul Rainer Raj Ralf Ralph Ramesh Ramon Randall Randy Raul Ravi Ray Raymond Rebecca
    Regina Reinhard Renata Rene Renee René Reuben Rex Rhys Ricardo Richard Richie Rick Rishi
    Rita Rob Robert Roberto Robin Rodney Rodrigo Roger Rohan Roland Rolf Romain Roman Ron Ronald
    Ronnie Rory Rosa Rose Rosemary Ross Rowan Roxanne Roy Ruben Rudolf Rudy Rupert Russell Ruth
    Ryan Sabine Sabrina Sadiq Salim Sally Salma Salvatore Sam Samantha Samir Samuel Sandra
    Sanjay Sanjeev Santiago Sara Sarah Saul Scott Sean Sebastian Sergei Sergey Sergio Seth Shane
    Shannon Sharon Shaun Shawn Sheila Shinzo Shirley Sidney Sigrid Silvia Silvio Simon Simone
    Sofia Sonia Sonja Sophia Sophie Stacey Stanley Stefan Stefano Stella Stephan Stephanie
    Stephen Steve Steven Stewart Stuart Sue Sunil Sunita Suresh Susan Suzanne Sven Svetlana
    Sylvia Tamara Tammy Tanya Tara Tariq Tatiana Ted Teresa Terry Tessa Theo Theresa Thierry
    Thomas Thorsten Tiffany Tim Timothy Tina Todd Tom Tomas Tommy Toni Tony Tracey Tracy Travis
    Trevor Tristan Tyler Ursula Uwe Valentina Valerie Valery Vanessa Vaughn Vera Veronica
    Vicente Vicki Victor Victoria Vijay Viktor Vince Vincent Vinod Violet Virginia Vivek Vivian
    Vladimir Walter Wanda Warren Wayne Wendy Werner Wesley Whitney Wilhelm Will Willem William
    Willie Winston Wolfgang Xavier Yann Yasmin Yoko Yoshihide Yuri Yusuf Yves Yvonne Zach
    Zachary Zara Zoe Zoltan""".split()
)
