using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Playground.Tools;

namespace Playground.SemanticKernel.Tools;

/// <summary>The functions that come with the program and those of registered plugins, each call through a kernel of the services' own with the filters that are registered.</summary>
sealed class ToolKernel : IToolKernel
{
    readonly IServiceScopeFactory _scopes;
    readonly IOptions<ToolOptions> _options;
    readonly ILogger<ToolKernel> _logger;
    readonly Lazy<IReadOnlyList<Tool>> _all;

    public ToolKernel(IServiceScopeFactory scopes, IOptions<ToolOptions> options, TimeProvider time, ILogger<ToolKernel> logger)
    {
        (_scopes, _options, _logger) = (scopes, options, logger);
        _all = new(() => [.. options.Value.BuiltIn ? new BuiltInTools(time).All : [], .. OfPlugins()]);
    }

    public IReadOnlyList<Tool> All => _all.Value;

    public async Task<string> InvokeAsync(Tool tool, KernelArguments arguments, string? text, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var kernel = scope.ServiceProvider.GetRequiredService<Kernel>();
        if (text is not null)
            kernel.Data[BuiltInTools.TextKey] = text;
        var result = await kernel.InvokeAsync(tool.Function, arguments, cancellationToken).ConfigureAwait(false);
        return Text(result.GetValue<object>());
    }

    static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } element => element.GetString()!,
        _ => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
    };

    // Nothing that a plugin does is carried out unless the host's configuration names it.
    IEnumerable<Tool> OfPlugins()
    {
        var enabled = _options.Value.Enabled;
        if (enabled.Count == 0)
            return [];
        var functions = Functions();
        foreach (var name in enabled.Where(name => !functions.Any(function => IsNamed(function, name))))
            _logger.LogWarning("{Section}:{Enabled} has {Name}, which no registered plugin has.", ToolOptions.Section, nameof(ToolOptions.Enabled), name);
        return functions.Where(function => enabled.Any(name => IsNamed(function, name))).Select(function => new Tool(function));
    }

    KernelFunction[] Functions()
    {
        try
        {
            using var scope = _scopes.CreateScope();
            return [.. scope.ServiceProvider.GetServices<KernelPlugin>().SelectMany(plugin => plugin)];
        }
        catch (Exception exception)
        {
            _logger.LogError(exception, "The registered plugins could not be made: none of their functions can be offered.");
            return [];
        }
    }

    static bool IsNamed(KernelFunction function, string name) =>
        name.Split('.') is [var plugin, var own] && plugin == function.PluginName && (own == "*" || own == function.Name);
}
