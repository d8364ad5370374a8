using Microsoft.Extensions.DependencyInjection;

namespace Playground.RatingSessions;

static class RatingSessionsServiceCollectionExtensions
{
    /// <summary>Sessions in which several people rate the same answers.</summary>
    public static IServiceCollection AddRatingSessions(this IServiceCollection services) => services
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
