namespace Playground.Web.RatingSessions;

/// <summary>Writes complete answers out at one rate for all, where the session asks for it.</summary>
/// <param name="texts">The answers, in the order in which they stand.</param>
/// <param name="paced">Otherwise all is there at once.</param>
public sealed class PacedAnswers(IReadOnlyList<string> texts, bool paced)
{
    /// <summary>How often something more of the answers is shown.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    /// <summary>About as fast as people read aloud in their head, twice over.</summary>
    public const int CharactersPerBeat = 12;

    int _visible = paced ? 0 : int.MaxValue;

    public bool AreWritten => texts.All(text => text.Length <= _visible);

    /// <summary>As much of an answer as is there by now.</summary>
    public string Visible(int place) => texts[place] is var text && text.Length <= _visible ? text : text[.._visible];

    public void Continue() => _visible += CharactersPerBeat;
}
