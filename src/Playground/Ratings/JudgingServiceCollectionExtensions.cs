using Microsoft.Extensions.DependencyInjection;
using Playground.RatingSessions;

namespace Playground.Ratings;

public static class JudgingServiceCollectionExtensions
{
    /// <summary>Ratings, blind looks and rating sessions; the stores are added by another room.</summary>
    public static IServiceCollection AddJudging(this IServiceCollection services) => services
        .AddSingleton<Viewers.VisibilityPolicy>()
        .AddSingleton<RaterService>()
        .AddSingleton<RatingService>()
        .AddSingleton<SessionPresence>()
        .AddSingleton<GuessLimit>()
        .AddSingleton<SessionRounds>()
        .AddSingleton<SessionFits>()
        .AddSingleton<SessionChoice>()
        .AddSingleton<AssignmentRelease>()
        .AddSingleton<InvitationService>()
        .AddSingleton<RatingSessionService>()
        .AddSingleton<SessionAnswers>()
        .AddSingleton<SessionHostService>()
        .AddSingleton<SessionProgressService>()
        .AddSingleton<SessionResults>();
}
