"""Common given names, which show that a name of two words is a person's."""

from __future__ import annotations

WOMEN = frozenset(
    """Abigail Ada Adele Adriana Agnes Aisha Alexandra Alice Alicia Alison Allison Alma Alyssa
    Amanda Amelia Amy Ana Anastasia Andreea Angela Anika Anita Anke Ann Anna Annabel Anne
    Annette Annika Antonia Ariana Asha Astrid Audrey Aurelie Ayesha Barbara Beatrice Beatriz
    Becky Belinda Bernadette Beth Beverly Bianca Birgit Bonnie Brenda Bridget Brooke Caitlin
    Camilla Candace Carla Carmen Carol Carole Carolina Caroline Carolyn Carrie Catherine Cathy
    Cecilia Chantal Charlene Charlotte Cheryl Chloe Christa Christina Christine Cindy Claire
    Clara Claudia Cristina Cynthia Daniela Danielle Debbie Deborah Denise Diana Diane Dolores
    Donna Dora Doris Dorothy Edith Eileen Elaine Eleanor Elena Elisabeth Elise Eliza Elizabeth
    Ella Ellen Elsa Emily Emma Erika Erin Estelle Esther Eva Evelyn Farah Fatima Felicia Fiona
    Frances Francesca Gail Gemma Georgina Gina Ginger Giulia Gloria Greta Hannah Harriet Hazel
    Heather Heidi Helen Helena Hillary Holly Ines Inga Ingrid Irene Iris Irma Isabel Isabella
    Isabelle Ivana Ivy Jacqueline Jana Jane Janet Janice Jasmine Jeanette Jeanne Jenna Jennifer
    Jenny Jessica Jill Joan Joanna Josephine Joyce Juanita Judith Judy Julia Julie Justine
    Kamala Kara Karen Karin Karla Kate Katherine Kathleen Kathy Katie Katrin Katrina Kayla Keira
    Kendra Kirsten Kristen Kristin Kristina Kylie Laura Lauren Leah Leila Lena Lila Lily Linda
    Lisa Liz Lois Lola Lorena Lori Lorraine Louisa Louise Lucia Lucy Luisa Lydia Lynn Lynne
    Mabel Maggie Manuela Marcia Margaret Margarita Margot Maria Mariana Marianne Marie Marilyn
    Marina Marjorie Marlene Marta Martha Mary Matilda Maureen Maya Meera Megan Melanie Melinda
    Melissa Meredith Mia Michelle Mila Mimi Miranda Miriam Moira Molly Monica Myra Nadia Nancy
    Naomi Natalie Natasha Nathalie Nicole Nikki Nina Nora Norma Odile Olga Olivia Ophelia Pamela
    Patricia Patti Patty Paula Pauline Penelope Penny Petra Phoebe Phyllis Pilar Poppy Priya
    Rachel Rebecca Regina Renata Renee Rita Rosa Rose Rosemary Roxanne Ruth Sabine Sabrina Sally
    Salma Samantha Sandra Sara Sarah Sharon Sheila Shirley Sigrid Silvia Simone Sofia Sonia
    Sonja Sophia Sophie Stella Stephanie Sue Sunita Susan Suzanne Svetlana Sylvia Tamara Tammy
    Tanya Tara Tatiana Teresa Tessa Theresa Tiffany Tina Ursula Valentina Valerie Vanessa Vera
    Veronica Vicki Victoria Violet Virginia Wanda Wendy Yasmin Yoko Yvonne Zara Zoe""".split()
)
"""Given names that only women have."""
MEN = frozenset(
    """Aaron Abdul Abraham Adam Adrian Ahmad Ahmed Alain Alan Alastair Albert Alberto Alejandro
    Alessandro Alexander Alexandre Alexandru Alexei Alfred Alfredo Alistair Allen Alvin Amir
    Amit Amos Anders Andreas Andrei Andrew André Andrés Andy Angelo Angus Anil Ankit Anthony
    Antoine Antonio Arjun Armando Arnold Arthur Arturo Ashok Augusto Axel Barack Barry Bart Ben
    Benedict Benjamin Benoit Bernard Bernd Bernie Bert Bertrand Bill Bjorn Björn Bob Boris Brad
    Brady Brandon Brendan Brent Bret Brett Brian Bruce Bryan Bryce Byron Camilo Carl Carlos
    Carmelo Cesar Chad Charles Christian Christophe Christopher Clarence Claus Cliff Clifford
    Clint Clive Cody Colin Connor Conrad Corey Craig Cristian Cristiano Curtis Cyril Damian
    Damien Dan Daniel Danny Darius Darren Darryl Dave David Dean Deepak Dennis Derek Desmond
    Dick Diego Dieter Dimitri Dirk Dmitri Dominic Don Donald Doug Douglas Duncan Dustin Dwayne
    Dwight Ed Eddie Edgar Edmund Eduardo Edward Edwin Eli Elias Elton Emanuel Emmanuel Enrique
    Eric Erich Erik Ernest Ernesto Esteban Ethan Eugene Evan Evgeny Fabian Fabio Federico Felipe
    Felix Fernando Flavio Floyd Francisco Francois Frank Franz François Fraser Fred Freddie
    Frederic Frederick Frederik Friedrich Fritz Gabriel Gareth Gary Gavin Gene Geoffrey George
    Georges Gerald Gerard Gerardo Gerhard Gilbert Giles Giorgio Giovanni Giuseppe Glen Glenn
    Gonzalo Gordon Graeme Graham Greg Gregor Gregory Guillermo Gunnar Gustav Gustavo Guy Hakan
    Hamid Hans Harold Harry Harvey Hassan Hector Heinz Henri Henrik Henry Herbert Herman Hiroshi
    Horst Howard Hubert Hugh Hugo Humberto Huw Ian Ibrahim Ignacio Igor Ilya Imran Isaac Ismail
    Ivan Jack Jacob Jacques Jaime Jake Jakob Jamal James Jared Jason Javier Jed Jeff Jeffrey
    Jens Jeremiah Jeremy Jermaine Jerome Jerry Jesus Jim Jimmy Joachim Joaquin Jochen Joe Joel
    Joey Johan Johann Johannes John Johnny Jon Jonas Jonathan Jordi Jorge Jose Josef Joseph Josh
    Joshua José Juan Jude Jules Julian Julien Julio Justin Jürgen Kai Kamal Karim Karl Keith Ken
    Kenneth Kevin Khaled Kirk Klaus Krishna Kumar Kurt Kyle Larry Lars Laurent Lawrence Leo Leon
    Leonard Leonardo Leroy Lester Lewis Liam Lionel Lorenzo Louis Lucas Luciano Ludwig Luigi
    Luis Luke Magnus Malcolm Manfred Manish Manoj Manuel Marc Marcel Marcelo Marco Marcus Mario
    Marius Mark Markus Marlon Martin Marvin Mathias Mathieu Mats Matt Matteo Matthew Matthias
    Mattia Maurice Mauricio Mauro Max Maxim Mehdi Mehmet Michael Miguel Mike Mikhail Miles Milos
    Mitch Mohamed Mohammad Mohammed Mohan Moses Muhammad Mustafa Nasser Nate Nathan Nathaniel
    Ned Neil Nelson Nicholas Nick Nicolai Nicolas Niels Nigel Nikhil Nikolai Nils Noah Norman
    Oleg Oleksandr Oliver Omar Osama Oscar Otto Owen Pablo Paolo Patricio Patrick Paul Pedro
    Percy Peter Petr Phil Philip Philippe Phillip Pierluigi Pierre Piers Piotr Prakash Pranav
    Quentin Rafael Rahul Rainer Raj Ralf Ralph Ramesh Ramon Randall Randy Raul Ravi Ray Raymond
    Reinhard Reuben Rex Rhys Ricardo Richard Richie Rick Rishi Rob Robert Roberto Rodney Rodrigo
    Roger Rohan Roland Rolf Romain Roman Ron Ronald Rory Ross Roy Ruben Rudolf Rudy Rupert
    Russell Ryan Sadiq Salim Salvatore Samir Samuel Sanjay Sanjeev Santiago Saul Scott Sean
    Sebastian Sergei Sergey Sergio Seth Shane Shaun Shawn Shinzo Silvio Simon Stanley Stefan
    Stefano Stephan Stephen Steve Steven Stewart Stuart Sunil Suresh Sven Tariq Ted Theo Thierry
    Thomas Thorsten Tim Timothy Todd Tom Tomas Tommy Tony Travis Trevor Tristan Tyler Uwe Vaughn
    Vicente Victor Vijay Viktor Vince Vincent Vinod Vivek Vladimir Walter Warren Wayne Werner
    Wesley Wilhelm Will Willem William Willie Winston Wolfgang Xavier Yann Yoshihide Yuri Yusuf
    Yves Zach Zachary Zoltan""".split()
)
"""Given names that only men have."""
_EITHER = frozenset(
    """Alex Alexis Ali Amal Andre Andrea Ashley Blake Camille Chandra Charlie Chris Claude Devin
    Dylan Francis Gill Hilary Jackie Jamie Jan Jean Jesse Jody Kelly Kerry Kim Laurence Laurie
    Lee Leslie Lindsay Lindsey Luca Marion Maxime Merle Michel Minh Nicola Nikita Noel Rene René
    Robin Ronnie Rowan Sam Shannon Sidney Stacey Terry Toni Tracey Tracy Valery Vivian
    Whitney""".split()
)
GIVEN_NAMES = WOMEN | MEN | _EITHER
