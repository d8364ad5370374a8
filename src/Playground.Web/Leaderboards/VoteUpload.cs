namespace Playground.Web.Leaderboards;

/// <summary>What the server answers to a file of votes.</summary>
public sealed record VoteUpload
{
    public long Added { get; init; }

    public long Known { get; init; }

    public long WithoutVote { get; init; }

    public long BadLines { get; init; }

    /// <summary>Bad lines kept anything from being taken.</summary>
    public bool Refused { get; init; }

    /// <summary>The first bad lines, a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Why the file as a whole can't be taken.</summary>
    public string? Error { get; init; }
}
