using Microsoft.Extensions.Localization;
using Playground.Comparisons;

namespace Playground.Web.Comparisons;

/// <summary>Says aloud, to those who listen to the page, that answers began and how they ended; never the tokens in between.</summary>
public static class Announcement
{
    /// <returns><c>null</c> when nothing of it is worth saying.</returns>
    public static string? Of(IReadOnlyList<StateChange> changes, IStringLocalizer words)
    {
        var said = new List<string>();
        if (changes.Count(change => change.Answer.State == AnswerState.Streaming) is > 0 and var begun)
            said.Add(begun == 1 ? words["Said.Begun.One", Name(changes.First(change => change.Answer.State == AnswerState.Streaming))] : words["Said.Begun", begun]);
        foreach (var change in changes.Where(change => change.Answer.State.IsEnded()))
            said.Add(words[$"Said.{change.Answer.State}", Name(change)]);
        return said.Count == 0 ? null : string.Join(" ", said);
    }

    static string Name(StateChange change) => $"{change.Lane.Letter}, {change.Lane.Model.Name}";
}
