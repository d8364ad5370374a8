using Playground.Comparing;
using Playground.Judging;
using Playground.Judging.Sessions;

namespace Playground.Web.Judging;

/// <summary>What the pages of sessions look at; what they do goes through the desk, the door and the host.</summary>
public sealed record SessionScene(IRatingSessionStore Sessions, SessionLive Live, RatingDesk Ratings, ComparisonRunner Runner, TimeProvider Time);
