using System.Text.Json;
using Playground.Faults;
using Playground.Settings;

namespace Playground.Judging;

/// <summary>What is found in files of several formats.</summary>
static class VoteFaults
{
    public static readonly Fault NoModelName = new(VoteFaultKind.NoModelName, $"A model has no name; model_a and model_b were expected to be filled.");

    public static readonly Fault MissingFields = new(VoteFaultKind.MissingFields, $"The fields model_a, model_b and winner were expected, each with a text.");

    public static Fault FieldCount(ReadOnlySpan<byte> line, int expected)
    {
        var shown = VoteCollector.Show(line);
        return new(VoteFaultKind.FieldCount, $"The line \"{shown}\" doesn't have the header's {expected} fields, or a quote isn't closed.");
    }

    public static Fault SameModel(string model) => new(VoteFaultKind.SameModel, $"The model \"{model}\" meets itself; two different models were expected.");

    public static Fault NotJson(JsonException exception) => new(VoteFaultKind.NotJson, $"This is no JSON object: {exception.Reason()}");
}
