using Microsoft.Extensions.DependencyInjection;
using Playground.Judging.Sessions;

namespace Playground.Judging;

public static class JudgingServiceCollectionExtensions
{
    /// <summary>Ratings, blind looks and rating sessions; the stores are added by another room.</summary>
    public static IServiceCollection AddJudging(this IServiceCollection services) => services
        .AddSingleton<Blind.VisibilityPolicy>()
        .AddSingleton<Raters>()
        .AddSingleton<RatingDesk>()
        .AddSingleton<SessionLive>()
        .AddSingleton<GuessLimit>()
        .AddSingleton<SessionRounds>()
        .AddSingleton<SessionFits>()
        .AddSingleton<SessionChoice>()
        .AddSingleton<Departure>()
        .AddSingleton<SessionDoor>()
        .AddSingleton<SessionDesk>()
        .AddSingleton<SessionAnswers>()
        .AddSingleton<SessionHost>()
        .AddSingleton<SessionProgressService>()
        .AddSingleton<SessionResults>();
}
