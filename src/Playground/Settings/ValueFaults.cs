using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Playground.Settings;

/// <summary>Finds the configured values that don't convert to the type of the option they are meant for.</summary>
static class ValueFaults
{
    /// <returns>A sentence for each: the full key, the value, what was expected.</returns>
    public static IEnumerable<string> Find(IConfigurationSection section, Type type)
    {
        var isOptional = !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (ElementOf(type) is { } element)
            return section.GetChildren().SelectMany(child => Find(child, element));
        if (TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string)))
            return Value(section, type, isOptional);
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite || ElementOf(property.PropertyType) is not null)
            .SelectMany(property => Find(section.GetSection(property.Name), property.PropertyType));
    }

    static Type? ElementOf(Type type)
    {
        if (type == typeof(string))
            return null;
        if (type.IsArray)
            return type.GetElementType();
        var collection = type.GetInterfaces().Append(type)
            .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GenericTypeArguments[0];
        return collection is { IsGenericType: true } pair && pair.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) ? pair.GenericTypeArguments[1] : collection;
    }

    static IEnumerable<string> Value(IConfigurationSection section, Type type, bool isOptional)
    {
        if (section.Value is null || type == typeof(string) || (isOptional && section.Value == "") || Converts(section.Value, type))
            yield break;
        yield return $"{section.Path} is \"{section.Value}\"; expected {Expected(type)}.";
    }

    static bool Converts(string value, Type type)
    {
        try
        {
            // Enum numbers would convert too, to values that have no name.
            return type.IsEnum
                ? Enum.GetNames(type).Contains(value, StringComparer.OrdinalIgnoreCase)
                : TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value) is not null;
        }
        catch (Exception)
        {
            // Converters throw whatever the type's own parser throws, some of it wrapped in a bare Exception.
            return false;
        }
    }

    static string Expected(Type type) =>
        type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type))}"
        : type == typeof(bool) ? "true or false"
        : type == typeof(TimeSpan) ? "a duration such as 00:01:30"
        : type == typeof(Uri) ? "an address such as https://host/path"
        : type == typeof(double) || type == typeof(float) || type == typeof(decimal) ? "a number such as 0.5"
        : type == typeof(int) || type == typeof(long) ? "a whole number"
        : $"a value of type {type.Name}";
}
