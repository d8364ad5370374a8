namespace Playground;

/// <summary>
/// Lets a callback run as if its owner had called it. Whoever causes a change is another person than those who look at it: without this, a page would be
/// drawn again in the language of the one who caused it.
/// </summary>
static class CallersContext
{
    public static Action Keep(Action action) =>
        ExecutionContext.Capture() is { } context ? () => ExecutionContext.Run(context, _ => action(), null) : action;

    public static Func<Task> Keep(Func<Task> action)
    {
        if (ExecutionContext.Capture() is not { } context)
            return action;
        return () =>
        {
            var task = Task.CompletedTask;
            ExecutionContext.Run(context, _ => task = action(), null);
            return task;
        };
    }
}
