"""Common given names of people, by which a name of two words is known to be a person's."""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """Aaron Abdul Adam Adrian Agnes Ahmed Aisha Alan Albert Alejandro Alessandro Alex Alexander
    Alexandra Alexei Alfred Ali Alice Alicia Alison Amanda Amy Ana Anders Andre Andrea Andreas
    Andrei Andrew Andy Angela Angus Anil Anita Ann Anna Anne Annette Anthony Antonio Arjun
    Arthur Astrid Barbara Beatrice Ben Benjamin Bernard Beth Bill Bob Boris Brad Brandon
    Brenda Brian Bruce Carl Carla Carlos Carmen Carol Caroline Catherine Cecilia Charles
    Charlie Charlotte Chloe Chris Christian Christina Christine Christopher Claire Clara
    Claudia Colin Connor Craig Cynthia Dan Daniel Daniela David Dean Deborah Dennis Derek
    Diana Diane Diego Dmitri Dominic Donald Donna Dorothy Doug Douglas Dylan Ed Eddie Edward
    Eleanor Elena Eli Elizabeth Ella Ellen Emily Emma Eric Erik Erika Ethan Eva Evelyn Fatima
    Felix Fernando Fiona Frances Francesca Francis Francisco Frank Fred Frederick Gabriel
    Gareth Gary Gavin Geoffrey George Gerald Gerard Giovanni Giulia Gloria Gordon Graham Greg
    Gregory Gustav Hannah Harold Harry Hassan Heather Heidi Helen Helena Henrik Henry Hiroshi
    Howard Hugo Ian Ibrahim Igor Ingrid Irene Isaac Isabel Isabella Ivan Jack Jacob Jacques
    James Jamie Jan Jane Janet Jason Javier Jean Jeff Jeffrey Jennifer Jeremy Jerome Jessica
    Jim Joan Joanna Joe Joel Johan Johannes John Johnny Jonas Jonathan Jorge Jose José Joseph
    Joshua Juan Judith Julia Julian Julie Julio Karen Karl Karim Kate Katherine Kathleen Katie
    Keith Kelly Ken Kenneth Kevin Kim Klaus Kristen Kumar Kyle Lars Laura Lauren Laurent
    Lawrence Leah Lee Leo Leon Leonard Leonardo Liam Linda Lionel Lisa Liz Lorenzo Louis
    Louise Luca Lucas Lucia Lucy Luigi Luis Luke Magnus Manuel Marc Marcel Marco Marcus
    Margaret Maria Marie Mario Marion Mark Markus Marta Martha Martin Mary Mathias Matt Matteo
    Matthew Maurice Max Megan Mehmet Melanie Melissa Michael Michel Michelle Miguel Mike
    Mohamed Mohammed Monica Muhammad Nadia Nancy Naomi Natalie Natasha Nathan Neil Nicholas
    Nick Nicola Nicolas Nicole Nigel Nikolai Nina Noah Nora Oliver Olivia Olga Omar Oscar Otto
    Owen Pablo Pamela Paolo Patricia Patrick Paul Paula Pauline Pedro Peter Philip Philippe
    Phil Pierre Priya Rachel Rafael Rahul Raj Ralph Ramon Raymond Rebecca Ricardo Richard Rick
    Rita Rob Robert Roberto Robin Roger Roland Ron Ronald Rosa Rose Ross Roy Russell Ruth Ryan
    Sally Sam Samantha Samuel Sandra Sanjay Sara Sarah Scott Sean Sebastian Sergei Sergio
    Shannon Sharon Sheila Silvia Simon Sofia Sophia Sophie Stefan Stella Stephanie Stephen
    Steve Steven Stuart Sue Suresh Susan Suzanne Sven Sylvia Tanya Ted Teresa Terry Theo
    Theresa Thomas Tim Timothy Tina Todd Tom Tony Tracy Ursula Valentina Vanessa Vera Veronica
    Victor Victoria Vijay Vincent Virginia Vladimir Walter Wayne Wendy Werner Will William
    Wolfgang Yasmin Yuri Yusuf Yvonne Zach""".split()
)
