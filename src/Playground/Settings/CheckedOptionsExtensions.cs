using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Playground.Settings;

/// <summary>Options that are bound once and checked at start, every fault reported together with its key.</summary>
public static class CheckedOptionsExtensions
{
    /// <summary>
    /// Binds <typeparamref name="TOptions"/> to a section and checks it at start: values that don't convert to their type, and what
    /// <paramref name="check"/> finds. A room calls this once from its <c>Add…</c> method.
    /// </summary>
    /// <param name="section">Full key of the section, for instance <c>Playground:Llama</c>.</param>
    /// <param name="check">Yields a sentence for each fault, beginning with the full key and naming the allowed values.</param>
    public static IServiceCollection AddCheckedOptions<TOptions>(
        this IServiceCollection services, IConfiguration configuration, string section, Func<TOptions, IEnumerable<string>>? check = null)
        where TOptions : class, new()
    {
        var values = configuration.GetSection(section);
        services.AddOptions<TOptions>()
            .Configure(options =>
            {
                // The binder stops at the first value it can't convert; the validator below names them all.
                if (!ValueFaults.Find(values, typeof(TOptions)).Any())
                    values.Bind(options);
            })
            .ValidateOnStart();
        return services.AddSingleton<IValidateOptions<TOptions>>(new CheckedOptionsValidator<TOptions>(values, check ?? (_ => [])));
    }
}

sealed class CheckedOptionsValidator<TOptions>(IConfigurationSection values, Func<TOptions, IEnumerable<string>> check) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var faults = ValueFaults.Find(values, typeof(TOptions)).ToArray();
        if (faults.Length == 0)
            faults = [.. check(options)];
        return faults.Length > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
