using Playground.Models;

namespace Playground.Storage.Database;

sealed class RaterRow
{
    public long Key { get; set; }
    public required string Id { get; set; }
    public required string Name { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}

/// <summary>A secret by which a rater is known again; only its hash is kept.</summary>
sealed class PassRow
{
    public required string Hash { get; set; }
    public long RaterKey { get; set; }
}

/// <summary>A model that was rated. Votes name its key, which therefore has to stay below <see cref="Playground.Judging.CompactVote.MaxModels"/>.</summary>
sealed class RatedModelRow
{
    public long Key { get; set; }
    public required string Id { get; set; }
    public string? Name { get; set; }
    public ModelAccess Access { get; set; }
}

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

sealed class RatingTagRow
{
    public long RatingKey { get; set; }
    public required string Name { get; set; }
}

sealed class RatingModelRow
{
    public long ModelKey { get; set; }
    public long RatingKey { get; set; }
}

/// <summary>An earlier version of a rating.</summary>
sealed class RevisionRow
{
    public long RatingKey { get; set; }
    public int Number { get; set; }
    public required string Body { get; set; }
}

sealed class CriterionRow
{
    /// <summary>The overall verdict, in place of a criterion.</summary>
    public const long Overall = 0;

    public long Key { get; set; }
    public required string Name { get; set; }
}

/// <summary>A pairwise vote: narrow, since leaderboards read a million of them.</summary>
sealed class VoteRow
{
    public long Key { get; set; }
    public long RatingKey { get; set; }
    public long CriterionKey { get; set; }
    public int Round { get; set; }
    public long CountsTicks { get; set; }

    /// <summary>A <see cref="Playground.Judging.CompactVote"/> over the keys of models and raters.</summary>
    public long Packed { get; set; }
}

/// <summary>A number that grows with every change of what it is named after.</summary>
sealed class StampRow
{
    public const string Ratings = "ratings";

    public required string Name { get; set; }
    public long Value { get; set; }
}
