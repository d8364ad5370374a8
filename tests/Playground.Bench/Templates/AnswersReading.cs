using System.Text.Json.Nodes;

namespace Playground.Bench.Templates;

static class AnswersReading
{
    public static void Compare(string name, string template, JsonObject answers, Tally tally)
    {
    }
}
