namespace Playground.Storage.Schema;

/// <summary>A rating: what is filtered by as columns, all of it as JSON.</summary>
sealed class RatingRow
{
    public long Key { get; set; }
    public required string Id { get; set; }
    public long RaterKey { get; set; }
    public string? ComparisonId { get; set; }
    public int Turn { get; set; }
    public string? SessionId { get; set; }
    public string? ItemId { get; set; }
    public int Round { get; set; }
    public string? Language { get; set; }
    public long CountsTicks { get; set; }
    public string? Source { get; set; }
    public string? ExternalId { get; set; }
    public required string Body { get; set; }
    public List<RatingTagRow> Tags { get; set; } = [];
    public List<RatingModelRow> Models { get; set; } = [];
    public List<VoteRow> Votes { get; set; } = [];
}
