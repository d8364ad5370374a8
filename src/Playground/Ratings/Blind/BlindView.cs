using Playground.Comparisons;
using Playground.Comparisons.Contents;

namespace Playground.Ratings.Blind;

/// <summary>An answer as somebody who rates blind may see it: words and a letter, nothing else.</summary>
public sealed record BlindAnswer(char Letter, ContentList Contents)
{
    public string Text => Contents.Text;

    /// <summary>What the model thought; empty where the host hasn't chosen to show it of all answers.</summary>
    public string Thoughts { get; init; } = "";

    /// <summary>The functions that it called; empty as above.</summary>
    public ContentList Calls { get; init; } = ContentList.Empty;
}

/// <summary>What a blind rater gets to see of a comparison. Everything that a page shows them is taken from here.</summary>
/// <param name="Prompts">What was asked, up to the turn that is rated.</param>
/// <param name="Answers">In the order of the rater; empty until all are complete, so that speed tells nothing.</param>
/// <param name="Leaks">Passages found in the answers, for the audit; never shown.</param>
public sealed record BlindView(IReadOnlyList<ContentList> Prompts, IReadOnlyList<BlindAnswer> Answers, BlindState State, int Leaks)
{
    /// <param name="lanes">The columns to be shown, in the order of the rater.</param>
    /// <param name="withThoughts">Thoughts and calls of functions are shown too, of all answers.</param>
    public static BlindView Of(Comparison comparison, int turn, IReadOnlyList<int> lanes, LeakAction leaks, bool withThoughts = false)
    {
        ContentList[] prompts = [.. comparison.Turns.Where(asked => asked.Index <= turn).Select(asked => asked.Contents)];
        var answers = RatableAnswers.Of(comparison, turn, lanes);
        if (answers is null)
            return new(prompts, [], comparison.Answers.Any(answer => answer.Turn == turn && !answer.State.IsEnded()) ? BlindState.Writing : BlindState.NotRatable, 0);
        var models = comparison.Lanes.Select(lane => lane.Model).ToArray();
        var found = answers.Select(answer => LeakScan.Find(answer.Text, models)).ToArray();
        return new(
            prompts,
            [.. answers.Select((answer, place) => Shown(answer, (char)('A' + place), leaks == LeakAction.Mask ? BlindContents.Masked(answer.Contents, found[place], models) : answer.Contents.WithoutCalls()))],
            BlindState.Ready,
            found.Sum(list => list.Count));

        BlindAnswer Shown(Answer answer, char letter, ContentList contents) => !withThoughts ? new(letter, contents) : new(letter, contents)
        {
            Thoughts = leaks == LeakAction.Mask ? LeakScan.Mask(answer.Reasoning, LeakScan.Find(answer.Reasoning, models)) : answer.Reasoning,
            Calls = BlindContents.Calls(answer.Contents, leaks == LeakAction.Mask ? models : []),
        };
    }
}
