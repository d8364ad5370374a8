using Microsoft.Extensions.DependencyInjection;
using Playground.Reports;

namespace Playground.Storage.Reports;

static class ReportStorageServiceCollectionExtensions
{
    public static IServiceCollection AddReportStorage(this IServiceCollection services) => services
        .AddSingleton<IReportRepository, ReportFileRepository>();
}
