using System.ComponentModel;
using Microsoft.SemanticKernel;
using Playground.Tools;
using Playground.Tools.BuiltIn;

namespace Playground.SemanticKernel.Tools;

/// <summary>The functions that come with the program. They change nothing, reach nobody, and say the same to every model.</summary>
sealed class BuiltInTools(TimeProvider time)
{
    /// <summary>Name in <see cref="Kernel.Data"/> of the text to look things up in.</summary>
    public const string TextKey = "playground.text";

    public IEnumerable<Tool> All =>
    [
        Create(Time, ToolNames.CurrentTime, "Tells the current date, time and day of the week."),
        Create(Calculate, ToolNames.Calculator, "Computes an arithmetic expression exactly."),
        Create(LookUpText, ToolNames.LookUp, "Finds the passages of the reference text that have most of the words given."),
    ];

    static Tool Create(Delegate method, string name, string description) => new(KernelFunctionFactory.CreateFromMethod(method, name, description), IsBuiltIn: true);

    string Time([Description("IANA time zone, for instance Europe/Berlin; UTC when left out.")] string? time_zone = null) => CurrentTime.In(time_zone, time);

    string Calculate([Description("For instance (2 + 3) * sqrt(16) / 7 ^ 2. Known are + - * / % ^, parentheses, sqrt, abs, round, floor, ceil, min, max, pi and e.")] string expression) =>
        Calculator.Evaluate(expression);

    string LookUpText([Description("The words to look for.")] string query, Kernel kernel) => LookUp.Find(query, kernel.Data.TryGetValue(TextKey, out var text) ? text as string : null);
}
