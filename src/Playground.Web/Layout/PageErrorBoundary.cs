using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace Playground.Web.Layout;

/// <summary>Shows that a page is broken, and logs why; not when it was only closed while it still asked the browser for something.</summary>
public sealed class PageErrorBoundary : ErrorBoundary
{
    protected override Task OnErrorAsync(Exception exception) => exception is JSDisconnectedException ? Task.CompletedTask : base.OnErrorAsync(exception);
}
