using Playground.Ratings;
using Playground.Statistics.Leaderboards;

namespace Playground.Leaderboards;

/// <summary>Which votes to rank by, and how. Two requests that ask for the same are equal.</summary>
public sealed record RankingRequest(RatingFilter Filter, LeaderboardOptions Options);
