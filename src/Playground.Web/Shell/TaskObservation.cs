using Microsoft.JSInterop;

namespace Playground.Web.Shell;

/// <summary>For work that goes on while nobody waits for it: what it throws is told instead of vanishing.</summary>
static class TaskObservation
{
    /// <param name="failed">Is told what the work throws, except that it was cancelled or that the browser is gone.</param>
    public static void Observe(this Task work, Func<Exception, Task> failed)
    {
        if (!work.IsCompletedSuccessfully)
            _ = ObserveAsync(work, failed);
    }

    static async Task ObserveAsync(Task work, Func<Exception, Task> failed)
    {
        try
        {
            await work;
        }
        catch (Exception exception) when (exception is OperationCanceledException or JSDisconnectedException)
        {
        }
        catch (Exception exception)
        {
            await failed(exception);
        }
    }
}
