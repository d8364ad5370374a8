using System.Globalization;
using System.Reflection;
using Playground.Comparisons.Contents;

namespace Playground.Testing.Storage;

/// <summary>Makes records in which every property that can be set holds a value of its own, those of properties added later too.</summary>
sealed class Filled(int seed)
{
    int _next = seed;

    public T Make<T>() => (T)Make(typeof(T));

    object Make(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        _next++;
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(_next % Enum.GetValues(type).Length)!;
        if (type.IsGenericType)
            return Collection(type);
        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => string.Create(CultureInfo.InvariantCulture, $"Wert {_next}: \"q\" '\\' <é>\r\n\t\0 👍 ẞ"),
            TypeCode.Int32 => _next,
            TypeCode.Int64 => long.MaxValue - _next,
            TypeCode.Double => 1.0 / _next,
            TypeCode.Decimal => _next + 0.000000000000123000m,
            TypeCode.Boolean => _next % 2 == 0,
            _ when type == typeof(ContentList) => Contents(),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.FromMinutes(-90)).AddTicks(_next * 12345L + 1),
            _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 1).AddDays(_next % 1000),
            _ when type == typeof(TimeOnly) => TimeOnly.MinValue.AddMinutes(_next % 1440),
            _ => Record(type),
        };
    }

    /// <summary>Every kind of part, members of a newer version included, and two texts.</summary>
    ContentList Contents() =>
    [
        Make<TextPart>() with { Further = """{"language":"de"}""" },
        Make<MediaPart>() with { Further = """{"width":640,"crop":[1,2.50,null]}""" },
        new UnknownPart($"hologram {_next}") { Further = """{"layers":[{"depth":1e3}]}""" },
        Make<TextPart>() with { Further = null },
    ];

    object Collection(Type type)
    {
        var arguments = type.GetGenericArguments();
        if (arguments.Length == 2)
        {
            var map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
            for (var i = 0; i < 2; i++)
                map.Add(Make(arguments[0]), Make(arguments[1]));
            return map;
        }
        var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(arguments))!;
        for (var i = 0; i < 2; i++)
            list.Add(Make(arguments[0]));
        return list;
    }

    object Record(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        var record = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod?.IsPublic == true))
            property.SetValue(record, Make(property.PropertyType));
        return record;
    }
}
