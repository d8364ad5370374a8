using Playground.Statistics.Leaderboards;
using Playground.Statistics.Ranking;

namespace Playground.Leaderboards;

/// <summary>What the answers behind votes tell beside the votes.</summary>
/// <param name="Ratings">Ratings that were looked at.</param>
/// <param name="More">There are further, older ones that weren't.</param>
/// <param name="Models">Price and speed by model.</param>
/// <param name="Style">Strengths with and without style; <c>null</c> where too few votes have texts.</param>
/// <param name="StyledVotes">Votes of which both texts are stored.</param>
/// <param name="Places">The places of models in <paramref name="Style"/>.</param>
/// <param name="Audit">With the times that raters took.</param>
public sealed record RatedAnswerFacts(
    int Ratings, bool More, IReadOnlyDictionary<string, AnsweringFacts> Models, StyleFit? Style, int StyledVotes, IReadOnlyList<string> Places, VoteAudit Audit);
