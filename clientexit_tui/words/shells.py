"""Shell completion and the manual page."""

SHELL_HELP = "bash, zsh or fish"
SHELL_IDS_HELP = "print only the ids, one on each line"
SHELL_USES = {
    "bash": 'Put this into ~/.bashrc: eval "$(clientexit completion bash)"',
    "zsh": 'Put this into ~/.zshrc, after compinit: eval "$(clientexit completion zsh)"',
    "fish": "Put this into ~/.config/fish/config.fish: clientexit completion fish | source",
}

MANUAL_NAME = "a guided interview about ending a client relationship"
MANUAL_DESCRIPTION = (
    "Without a command, clientexit opens the library of your sessions in the terminal. "
    "Every session is one client relationship, kept in one file on this computer. Nothing is sent anywhere.",
    "An ID may be shortened to any unambiguous beginning. Data goes to standard output and messages to standard error.",
)
MANUAL_EXIT = (
    ("0", "all went well"),
    ("1", "something was found, could not be done, or could not be printed; the message says what"),
    ("2", "the command was not understood, or there is no terminal"),
    ("130", "interrupted by the keyboard"),
    ("128+n", "ended by signal n; 141 also where whoever read the output has gone"),
)
MANUAL_ENVIRONMENT = (
    ("CLIENTEXIT_HOME", "the folder for all files, where --home does not name one"),
    ("VISUAL, EDITOR", "the editor that F4 opens for a long answer"),
    ("NO_COLOR", "draw without colour"),
    ("ACCESSIBLE", "ask by numbered prompts instead of drawing a screen"),
)
MANUAL_HEADINGS = {
    "name": "NAME",
    "synopsis": "SYNOPSIS",
    "description": "DESCRIPTION",
    "options": "OPTIONS",
    "commands": "COMMANDS",
    "exit": "EXIT STATUS",
    "environment": "ENVIRONMENT",
    "files": "FILES",
}
MANUAL_FILES = "Sessions, settings, backups and the bin are in the folder that 'clientexit path' prints."
