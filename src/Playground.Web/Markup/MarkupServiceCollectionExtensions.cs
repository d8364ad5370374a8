namespace Playground.Web.Markup;

static class MarkupServiceCollectionExtensions
{
    /// <summary>Answers as markup.</summary>
    public static IServiceCollection AddMarkup(this IServiceCollection services) => services.AddSingleton<MarkdownRenderer>().AddSingleton<MarkupCache>();
}
