"""The road: what is asked next, and why."""

FROM_ANSWERS = "{answer} (from your answers)"
ROAD_FIRST = "Asked first, because a yes comes before everything else."
ROAD_BETWEEN = "Asked because it can decide between {one} and {other}."
ROAD_SURER = "Asked because it tells how sure the verdict is."
ROAD_BECAUSE = {
    "verdict": "",
    "letter": "Asked because the letter lacks it.",
    "plan": "Asked because the plan lacks it.",
    "deeper": "Asked because it rounds off the picture.",
}
ROAD_LEFT = ("About {count} more questions to a verdict.", "About 1 more question to a verdict.")
ROAD_READY = "A verdict is ready."
ROAD_NO_MORE = "No question is left that would make the verdict much surer."
PLAIN_ROAD = "The road to a verdict, with only what can change it"
PLAIN_HOME_ROAD = "Enter goes on with the road to a verdict, about {count} more."
ROAD_DONE = {
    "verdict": "A verdict is ready: 'clientexit verdict ID' prints it.",
    "letter": "The letter lacks nothing: 'clientexit export ID --document letter' prints it.",
    "plan": "The plan lacks nothing: 'clientexit tasks ID' prints it.",
    "deeper": "There is nothing else to tell.",
}
CLI_SET_JSON_HELP = "what one word cannot say: lists, and entries, as JSON"
CLI_SET_ONE = "{id}: give one value, or --value-json, or one of --unknown, --later, --prefer-not, --not-applicable."
CLI_SET_JSON_BROKEN = "{id}: what stands after --value-json cannot be read: {reason}"
CLI_SET_STATES = {
    "unknown": "say that you do not know",
    "later": "say that you will come back to it",
    "prefer-not": "say that you would rather not say",
    "not-applicable": "say that it does not apply, or that there is none",
}
CLI_NEXT_GOAL_HELP = "what the question is to lead to; a verdict where none is given"
