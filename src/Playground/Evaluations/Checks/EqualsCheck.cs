using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.Evaluations.Checks;

/// <summary>The answer is the expected text, white space around it aside; with an object as value, it is JSON of the same content.</summary>
sealed class EqualsCheck() : Check("equals")
{
    protected override CheckOutcome Of(string answer, CheckContext context)
    {
        if (context.Check.Value is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } expected && IsSame(answer, expected))
            return CheckOutcome.Of(true, "The answer is the expected JSON.");
        var texts = ExpectedTexts.Of(context);
        if (texts.Count == 0)
            return CheckOutcome.Unknown("There is nothing to compare with: neither a value nor a reference.");
        var passed = texts.Any(text => answer.AsSpan().Trim().SequenceEqual(text.AsSpan().Trim()));
        return CheckOutcome.Of(passed, passed ? "The answer is the expected one." : $"Expected {ExpectedTexts.Quoted(texts)}, found {ExpectedTexts.Quoted(answer.Trim())}.");
    }

    static bool IsSame(string answer, JsonElement expected)
    {
        try
        {
            return JsonNode.DeepEquals(JsonNode.Parse(answer), JsonSerializer.SerializeToNode(expected));
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
