using Microsoft.Extensions.DependencyInjection;
using Playground.Reports.Building;
using Playground.Reports.Exporting;

namespace Playground.Reports;

static class ReportsServiceCollectionExtensions
{
    /// <summary>Documents for those who decide.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<ReportBuilder>()
        .AddSingleton<ReportImport>()
        .AddSingleton<AnswerExport>();
}
