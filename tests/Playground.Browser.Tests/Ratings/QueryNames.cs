using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Playground.Browser.Tests.Ratings;

/// <summary>
/// Finds the names of query parameters that code reads: those that pages declare, and those that it looks up by a literal, however many methods of the program
/// stand between.
/// </summary>
sealed class QueryNames
{
    const byte LoadString = 0x72, Call = 0x28, CallVirtual = 0x6F, LoadFunction = 0xFE;

    const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    readonly HashSet<MethodBase> _seen = [];
    readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> OfPage(Type page)
    {
        var names = new QueryNames();
        foreach (var property in page.GetProperties())
            if (property.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is { } declared)
                names._names.Add(declared.Name ?? property.Name);
        names.Look(page);
        return names._names;
    }

    public static IReadOnlyCollection<string> OfHandler(MethodInfo handler)
    {
        var names = new QueryNames();
        names.Follow(handler);
        return names._names;
    }

    // Closures and state machines are types within.
    void Look(Type type)
    {
        foreach (var method in type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All)))
            Follow(method);
        foreach (var nested in type.GetNestedTypes(All))
            Look(nested);
    }

    void Follow(MethodBase method)
    {
        if (method.Module.Assembly != typeof(Playground.Web.App).Assembly || !_seen.Add(method))
            return;
        if (method.GetCustomAttribute<System.Runtime.CompilerServices.StateMachineAttribute>() is { } machine)
            Look(machine.StateMachineType);
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        string? literal = null;
        for (var at = 0; at + 4 < code.Length; at++)
        {
            // What isn't an instruction but looks like one resolves to nothing, or to something harmless.
            if (code[at] == LoadString && Try(() => method.Module.ResolveString(BitConverter.ToInt32(code, at + 1))) is { } text)
                (literal, at) = (text, at + 4);
            else if (code[at] is Call or CallVirtual && Resolve(method, BitConverter.ToInt32(code, at + 1)) is { } called)
            {
                if (literal is not null && Reads(called))
                    _names.Add(literal);
                (literal, at) = (null, at + 4);
                Follow(called);
            }
            else if (code[at] == LoadFunction && code[at + 1] == 0x06 && at + 5 < code.Length && Resolve(method, BitConverter.ToInt32(code, at + 2)) is { } passed)
                Follow(passed);
        }
    }

    static bool Reads(MethodBase called) => called.DeclaringType is { } type
        && (type == typeof(Func<string, string>) || type == typeof(IQueryCollection) || typeof(IReadOnlyDictionary<string, StringValues>).IsAssignableFrom(type) || typeof(IDictionary<string, StringValues>).IsAssignableFrom(type));

    static MethodBase? Resolve(MethodBase within, int token) => Try(() => within.Module.ResolveMethod(
        token, within.DeclaringType?.GetGenericArguments(), within.IsGenericMethod ? within.GetGenericArguments() : null));

    static T? Try<T>(Func<T?> resolve) where T : class
    {
        try
        {
            return resolve();
        }
        catch (Exception exception) when (exception is ArgumentException or BadImageFormatException)
        {
            return null;
        }
    }
}
