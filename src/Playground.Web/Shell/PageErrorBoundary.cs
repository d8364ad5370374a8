using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace Playground.Web.Shell;

/// <summary>Shows that a page is broken, and logs why; not when it was only closed while it still asked the browser for something.</summary>
public sealed class PageErrorBoundary : ErrorBoundary
{
    protected override Task OnErrorAsync(Exception exception) => IsOfClosedPage(exception) ? Task.CompletedTask : base.OnErrorAsync(exception);

    // With its page, a circuit lets go of the scripts that it had the browser load.
    static bool IsOfClosedPage(Exception exception) =>
        exception is JSDisconnectedException or ObjectDisposedException { ObjectName: "Microsoft.JSInterop.Implementation.JSObjectReference" };
}
