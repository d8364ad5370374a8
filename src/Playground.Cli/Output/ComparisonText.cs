using System.Globalization;
using Playground.Cli.Hosting;
using Playground.Comparisons;
using Playground.Comparisons.Contents;

namespace Playground.Cli.Output;

/// <summary>A comparison as plain text, one answer below the other.</summary>
static class ComparisonText
{
    public static void Write(TextWriter output, Comparison comparison, StoreProblem? notKept = null)
    {
        foreach (var turn in comparison.Turns)
        {
            output.WriteLine($"> {Shown(turn.Contents)}");
            foreach (var answer in comparison.Answers.Where(answer => answer.Turn == turn.Index))
                Write(output, comparison, answer);
        }
        output.WriteLine();
        output.WriteLine(KeptText.Of(comparison.Id, notKept));
    }

    /// <summary>The numbers of an answer in one line; what isn't known is a dash.</summary>
    public static string Numbers(Answer answer)
    {
        var metrics = AnswerMetrics.Of(answer);
        return string.Create(CultureInfo.InvariantCulture,
            $"{Number(metrics.TimeToFirstToken?.TotalMilliseconds, "0")} ms first token · {Number(metrics.TokensPerSecond, "0")} tokens/s · {Number(answer.Usage.Input, "0")} → {Number(answer.Usage.Output, "0")} tokens · {Number(metrics.Total?.TotalSeconds, "0.00")} s · {Cost(answer)}");
    }

    /// <summary>Words, and a line for each part that a terminal can't show.</summary>
    public static string Shown(ContentList contents) => contents.Shown(ContentPlaceholder.English);

    static void Write(TextWriter output, Comparison comparison, Answer answer)
    {
        output.WriteLine();
        output.WriteLine($"{comparison.Lanes[answer.Lane].Letter}  {TerminalText.Line(answer.Model.Id)}{Which(comparison, answer)}  [{answer.State.ToString().ToLowerInvariant()}]");
        if (answer.Contents.Count > 0)
            output.WriteLine(Shown(answer.Contents).TrimEnd());
        if (Remark(answer) is { } remark)
            output.WriteLine($"! {remark}");
        if (answer.Adaptations.Count > 0)
            output.WriteLine($"! Sent otherwise than asked: {string.Join("; ", answer.Adaptations.Select(change => TerminalText.Line($"{change.Parameter}: {change.Change}")))}");
        if (Gateway(answer) is { } told)
            output.WriteLine($"! {told}");
        output.WriteLine($"   {Numbers(answer)}");
    }

    /// <summary>What must be known about the ending; <c>null</c> for an answer that came to its own end with a text.</summary>
    public static string? Remark(Answer answer) => answer switch
    {
        { Failure: { } failure } => failure.Message,
        { State: AnswerState.EndUnknown, RawFinishReason: { Length: > 0 } reason } => $"Ended for a reason this program doesn't know: \"{reason}\". The text is kept and left out of ratings.",
        { State: AnswerState.EndUnknown } => "The host didn't say how it ended. The text is kept and left out of ratings.",
        { State: AnswerState.Completed, Text.Length: 0 } when answer.Contents.WithoutCalls().Count == 0 => answer.ToolCalls.Count > 0 ? "The model asked for a tool instead of answering." : "The model finished without a word of an answer.",
        _ => null,
    };

    /// <summary>What a gateway did that the reader must know; <c>null</c> where there is nothing to tell.</summary>
    static string? Gateway(Answer answer) => answer.Provenance switch
    {
        { Gateway: { IsFallback: true } gateway } => $"{gateway.Name ?? "A gateway"} let another model answer: {gateway.Group ?? gateway.Deployment ?? answer.ReturnedModel ?? "?"}. Left out of speeds and ratings.",
        { Gateway: { IsCached: true } gateway } => $"{gateway.Name ?? "A gateway"} took the text from its cache. Left out of speeds and ratings.",
        { Gateway: { HasFailedCheck: true } gateway } => $"A check of {gateway.Name ?? "the gateway"} had something against this answer.",
        _ => null,
    };

    static string Which(Comparison comparison, Answer answer) =>
        (comparison.Repetitions > 1 ? $" #{answer.Repetition + 1}" : "") + (answer.Attempt > 0 ? $" (attempt {answer.Attempt + 1})" : "");

    static string Number(double? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "—";

    static string Cost(Answer answer) => answer.Cost is { } cost
        ? string.Create(CultureInfo.InvariantCulture, $"{cost.Amount:0.######} {cost.Currency} ({cost.Origin.ToString().ToLowerInvariant()})")
        : "cost —";
}
