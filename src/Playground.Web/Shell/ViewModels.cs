namespace Playground.Web.Shell;

/// <summary>Makes the state of pages out of the circuit's services and what the page itself has to offer.</summary>
public sealed class ViewModels(IServiceProvider services)
{
    public T Create<T>(PageLifetime page) => ActivatorUtilities.CreateInstance<T>(services, page);
}
