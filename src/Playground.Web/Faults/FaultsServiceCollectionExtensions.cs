namespace Playground.Web.Faults;

static class FaultsServiceCollectionExtensions
{
    /// <summary>What is wrong, in words. Features add their own <see cref="IFaultArgumentText"/>.</summary>
    public static IServiceCollection AddFaultTexts(this IServiceCollection services) => services.AddSingleton<FaultSentences>().AddSingleton<FaultText>();
}
