"""The two looks: dark and light, both calm; every pair of text and ground has a contrast of 4.5 or more."""

from textual.theme import Theme

DARK, LIGHT = "clientexit-dark", "clientexit-light"


def themes() -> tuple[Theme, Theme]:
    """Both themes."""
    return (
        Theme(
            name=DARK,
            primary="#7fb2c8",
            secondary="#9db4c0",
            accent="#8fc7d8",
            foreground="#e4e2dc",
            background="#15191d",
            surface="#1b2026",
            panel="#232a31",
            warning="#e8bd6d",
            error="#f0968a",
            success="#9ccb9a",
            variables={
                "text-muted": "#a3abb0",
                "text-disabled": "#99a2a7",
                "block-cursor-foreground": "#f4f2ec",
                "block-cursor-background": "#2b3a44",
                "block-cursor-text-style": "none",
                "block-cursor-blurred-foreground": "#e4e2dc",
                "block-cursor-blurred-background": "#1b2026",
                "input-cursor-background": "#e4e2dc",
                "input-cursor-foreground": "#15191d",
                "input-selection-background": "#35566a",
                "border": "#7fb2c8",
                "border-blurred": "#3a444c",
                "scrollbar": "#3a444c",
                "scrollbar-background": "#15191d",
                "scrollbar-corner-color": "#15191d",
            },
        ),
        Theme(
            name=LIGHT,
            primary="#1f5f78",
            secondary="#4a5f69",
            accent="#1b6079",
            foreground="#22282c",
            background="#faf8f3",
            surface="#f3f0e8",
            panel="#e9e5da",
            warning="#7a5200",
            error="#9c2f22",
            success="#2c6530",
            dark=False,
            variables={
                "text-muted": "#555d62",
                "text-disabled": "#5a6266",
                "block-cursor-foreground": "#14191c",
                "block-cursor-background": "#d7e4ea",
                "block-cursor-text-style": "none",
                "block-cursor-blurred-foreground": "#22282c",
                "block-cursor-blurred-background": "#f3f0e8",
                "input-cursor-background": "#22282c",
                "input-cursor-foreground": "#faf8f3",
                "input-selection-background": "#bcd6e2",
                "border": "#1f5f78",
                "border-blurred": "#c9c3b4",
                "scrollbar": "#c9c3b4",
                "scrollbar-background": "#faf8f3",
                "scrollbar-corner-color": "#faf8f3",
            },
        ),
    )
