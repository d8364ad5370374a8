namespace Playground.Storage.Schema;

// What sessions are found by stands in columns; all of it as JSON beside.

sealed class SessionRow
{
    public required string Id { get; set; }
    public long CreatedTicks { get; set; }
    public bool Solo { get; set; }

    /// <summary>Blind, and not yet revealed who wrote what.</summary>
    public bool Hides { get; set; }

    /// <summary>See <see cref="Playground.RatingSessions.RatingSession.OpenRound"/>.</summary>
    public int? OpenRound { get; set; }

    /// <summary>Grows with every change of the session.</summary>
    public long Revision { get; set; }
    public required string Body { get; set; }
}
