namespace Playground.Web.Models;

static class ModelPagesServiceCollectionExtensions
{
    /// <summary>The pages of models, and the files that are being fetched for them.</summary>
    public static IServiceCollection AddModelPages(this IServiceCollection services) => services.AddSingleton<ModelDownloads>();
}
