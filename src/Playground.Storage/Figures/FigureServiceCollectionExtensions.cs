using Microsoft.Extensions.DependencyInjection;
using Playground.PricePerformance;

namespace Playground.Storage.Figures;

static class FigureServiceCollectionExtensions
{
    public static IServiceCollection AddAnswerFigures(this IServiceCollection services) => services
        .AddSingleton<IAnswerFigures, AnswerFigures>();
}
