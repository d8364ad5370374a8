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
        if (answer.Failure is { } failure)
            output.WriteLine($"! {failure.Message}");
        output.WriteLine($"   {Numbers(answer)}");
    }

    static string Which(Comparison comparison, Answer answer) =>
        (comparison.Repetitions > 1 ? $" #{answer.Repetition + 1}" : "") + (answer.Attempt > 0 ? $" (attempt {answer.Attempt + 1})" : "");

    static string Number(double? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "—";

    static string Cost(Answer answer) => answer.Cost is { } cost
        ? string.Create(CultureInfo.InvariantCulture, $"{cost.Amount:0.######} {cost.Currency} ({cost.Origin.ToString().ToLowerInvariant()})")
        : "cost —";
}
