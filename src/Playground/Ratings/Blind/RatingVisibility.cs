using Playground.Viewers;

namespace Playground.Ratings.Blind;

/// <summary>What a <see cref="Visibility"/> says of ratings.</summary>
public static class RatingVisibility
{
    /// <summary>The models of this rating must not be told.</summary>
    public static bool Conceals(this Visibility visibility, Rating rating) =>
        visibility.ConcealsSession(rating) || rating.ComparisonId is { } comparison && visibility.Hides(comparison);

    /// <summary>The rating belongs to a session whose models must not be told.</summary>
    public static bool ConcealsSession(this Visibility visibility, Rating rating) => rating.SessionId is { } session && visibility.ConcealedSessions.Contains(session);

    /// <summary>The rating is somebody else's, of a round that is still being rated.</summary>
    public static bool Withholds(this Visibility visibility, Rating rating) =>
        rating.SessionId is { } session && visibility.OpenRounds.TryGetValue(session, out var round) && round == rating.Round && rating.RaterId != visibility.RaterId;

    /// <summary>The rating as it may be shown: where its models must not be told, they are letters in the order in which the rater saw them.</summary>
    public static Rating Show(this Visibility visibility, Rating rating) => visibility.Conceals(rating) ? BlindRating.Of(rating) : rating;
}
