"""The words of the program that a user reads, one file for each part. The interview's words are in `data/`."""

from clientexit_tui.words.about import *
from clientexit_tui.words.command_line import *
from clientexit_tui.words.copies import *
from clientexit_tui.words.documents import *
from clientexit_tui.words.exporting import *
from clientexit_tui.words.for_advisers import *
from clientexit_tui.words.giving import *
from clientexit_tui.words.interface import *
from clientexit_tui.words.letter import *
from clientexit_tui.words.lint import *
from clientexit_tui.words.looking_back import *
from clientexit_tui.words.money import *
from clientexit_tui.words.never_lost import *
from clientexit_tui.words.paper_formats import *
from clientexit_tui.words.papers import *
from clientexit_tui.words.plan import *
from clientexit_tui.words.plan_card import *
from clientexit_tui.words.rehearsal import *
from clientexit_tui.words.screens import *
from clientexit_tui.words.sealing import *
from clientexit_tui.words.settings import *
from clientexit_tui.words.settling import *
from clientexit_tui.words.shelving import *
from clientexit_tui.words.standing import *
from clientexit_tui.words.understood import *
from clientexit_tui.words.visits import *
