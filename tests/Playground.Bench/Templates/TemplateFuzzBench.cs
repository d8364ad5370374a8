using System.Diagnostics;
using System.Globalization;
using Playground.ChatTemplates.Syntax;
using Playground.ChatTemplates.Tests;

namespace Playground.Bench.Templates;

/// <summary>Renders mutated templates: each gives a text or the interpreter's own exception, soon.</summary>
static class TemplateFuzzBench
{
    public static int Run(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 100_000;
        var random = new Random(arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 20);
        var (faults, longest) = (new SortedDictionary<string, int>(StringComparer.Ordinal), TimeSpan.Zero);
        for (var i = 0; i < count; i++)
        {
            var template = TemplateMutation.Make(random);
            var start = Stopwatch.GetTimestamp();
            var ending = End(template);
            faults[ending] = faults.GetValueOrDefault(ending) + 1;
            if (Stopwatch.GetElapsedTime(start) is var time && time > longest)
                longest = time;
        }
        Console.WriteLine($"{count:N0} templates: {string.Join(", ", faults.Select(fault => $"{fault.Value:N0} {fault.Key}"))}; the longest took {longest.TotalMilliseconds:0} ms");
        return 0;
    }

    static string End(string template)
    {
        try
        {
            Rendering.Run(template);
            return "rendered";
        }
        catch (ChatTemplateException exception)
        {
            return exception.Fault.ToString();
        }
    }
}
