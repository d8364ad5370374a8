using System.Text.RegularExpressions;
using Playground.Comparisons;
using Xunit;

namespace Playground.Tests.Comparisons;

public sealed partial class FinishReasonsTests
{
    public static TheoryData<string> Words => [.. FinishReasons.All.Keys];

    [Theory]
    [InlineData("stop", AnswerState.Completed)]
    [InlineData("eos", AnswerState.Completed)]
    [InlineData("END_TURN", AnswerState.Completed)]
    [InlineData("toolUse", AnswerState.Completed)]
    [InlineData("MAX_TOKENS", AnswerState.Truncated)]
    [InlineData("max_output_tokens", AnswerState.Truncated)]
    [InlineData("FinishReason.MAX_TOKENS", AnswerState.Truncated)]
    [InlineData("FINISH_REASON_MAX_TOKENS", AnswerState.Truncated)]
    [InlineData("model-context-window-exceeded", AnswerState.Truncated)]
    [InlineData("SAFETY", AnswerState.Filtered)]
    [InlineData("content_filtered", AnswerState.Filtered)]
    [InlineData("guardrail_intervened", AnswerState.Filtered)]
    [InlineData("NO_IMAGE", AnswerState.Filtered)]
    [InlineData("Refusal", AnswerState.Refused)]
    [InlineData("abort", AnswerState.Interrupted)]
    [InlineData("insufficient_system_resource", AnswerState.Interrupted)]
    [InlineData("timeout", AnswerState.Interrupted)]
    [InlineData("cancelled", AnswerState.Interrupted)]
    [InlineData("MALFORMED_FUNCTION_CALL", AnswerState.Interrupted)]
    [InlineData("UNEXPECTED_TOOL_CALL", AnswerState.Interrupted)]
    [InlineData("MALFORMED_RESPONSE", AnswerState.Interrupted)]
    [InlineData("TOO_MANY_TOOL_CALLS", AnswerState.Interrupted)]
    [InlineData("MISSING_THOUGHT_SIGNATURE", AnswerState.Interrupted)]
    [InlineData("OTHER", AnswerState.Interrupted)]
    [InlineData("unload", AnswerState.Interrupted)]
    [InlineData("sunspots", AnswerState.EndUnknown)]
    [InlineData("stop it", AnswerState.EndUnknown)]
    [InlineData("", AnswerState.EndUnknown)]
    [InlineData(null, AnswerState.EndUnknown)]
    public void StateOf_WordOfAHost_IsItsEnding(string? reason, AnswerState state) => Assert.Equal(state, FinishReasons.StateOf(reason));

    [Theory, MemberData(nameof(Words))]
    public void StateOf_KnownWordInAnySpelling_IsTheSame(string word)
    {
        var state = FinishReasons.All[word];
        var parts = $"{word[..(word.Length / 2)]}_{word[(word.Length / 2)..]}";
        string[] spellings = [word, word.ToUpperInvariant(), parts, parts.ToUpperInvariant(), parts.Replace('_', '-'), parts.Replace('_', ' '), $"FinishReason.{word.ToUpperInvariant()}", $" {word}\n"];
        Assert.All(spellings, spelling => Assert.Equal(state, FinishReasons.StateOf(spelling)));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("null", true)]
    [InlineData("FINISH_REASON_UNSPECIFIED", true)]
    [InlineData("BLOCK_REASON_UNSPECIFIED", true)]
    [InlineData("in_progress", true)]
    [InlineData("stop", false)]
    [InlineData("sunspots", false)]
    public void IsNone_Word_SaysNothingOrSomething(string? reason, bool isNone) => Assert.Equal(isNone, FinishReasons.IsNone(reason));

    [Fact]
    public void StateOf_VeryLongWord_IsUnknown() => Assert.Equal(AnswerState.EndUnknown, FinishReasons.StateOf(new string('s', 100_000)));

    [Fact]
    public void All_Words_ArePlain() => Assert.All(FinishReasons.All.Keys, word => Assert.Matches(Plain(), word));

    [GeneratedRegex("^[a-z0-9]{2,64}$")]
    private static partial Regex Plain();
}
