using Microsoft.Extensions.DependencyInjection;
using Playground.Faults;
using Playground.PricePerformance.BreakingEven;
using Playground.Pricing;
using Playground.Pricing.Importing;
using Playground.Web.Faults;
using Xunit;

namespace Playground.Web.Tests.Pricing;

/// <summary>The faults come from what finds them, so that sentences and arguments are those that pages get.</summary>
public sealed class PricingFaultTextTests : PricePageContext
{
    public PricingFaultTextTests() => Register();

    static readonly MachineCostProfile _faulty = new()
    {
        Currency = "EURO",
        HardwarePrice = -500,
        ResidualValue = 10.5m,
        LifetimeYears = 0,
        HoursOnPerDay = 25,
        BusyWatts = 100,
        IdleWatts = 200,
        Pue = 0.5m,
        Utilisation = 2.5m,
    };

    [Theory]
    [InlineData("en", "The hardware price is -500. Enter 0 or more.")]
    [InlineData("en", "The utilisation is 250%. Enter more than 0 and at most 100%: a machine that never works has no cost per answer.")]
    [InlineData("en", "The residual value is 10.5, more than the hardware’s price of -500. Enter what it will still be worth at the end.")]
    [InlineData("de", "Der Preis der Hardware ist -500. Geben Sie 0 oder mehr an.")]
    [InlineData("de", "Der Restwert ist 10,5 und damit höher als der Preis der Hardware von -500. Geben Sie an, was sie am Ende noch wert ist.")]
    [InlineData("en", "The power idle is 200, more than the power busy, 100 watts. Enter at most that.")]
    [InlineData("de", "Die Leistung im Leerlauf ist 200 und damit höher als unter Last mit 100 Watt. Geben Sie höchstens so viel an.")]
    [InlineData("de", "Die Währung ist „EURO“. Geben Sie ein Kürzel aus drei Buchstaben an, etwa EUR oder USD.")]
    public void OfAMachine_NamesFieldsAsThePageDoes(string language, string expected)
    {
        Speak(language);

        Assert.Contains(expected, Texts().Of(MachineCostCheck.Faults(_faulty)));
    }

    [Fact]
    public void OfAPrice_SaysWhichPriceInTheLanguageOfThePage()
    {
        Speak("de");
        var row = new PriceRow("acme/x", new() { Input = -1.25m, Tier = "flex", AboveInputTokens = 272000 });

        Assert.Equal(["acme/x, flex, über 272.000 Tokens Eingabe: Der Preis der Eingabe ist -1,25. Geben Sie 0 oder mehr an."], Texts().Of(Refusal([row])));
    }

    [Fact]
    public void OfAPriceWithoutModel_DoesNotBeginWithAColon()
    {
        var said = Texts().Of(Refusal([new("", new())]));

        Assert.Equal(["a price without a model: The model is “”. Enter an id without spaces such as openai/gpt-5.", "a price without a model: No price is given. Enter at least one amount."], said);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void EverythingThatIsFound_FillsItsSentence(string language)
    {
        Speak(language);
        var (first, second, third) = (new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 1), new DateOnly(2026, 2, 1));
        PriceRow Row(DateOnly from, DateOnly? until = null) => new("acme/x", new() { Input = 1, ValidFrom = from, ValidUntil = until });
        Fault[] faults =
        [
            .. MachineCostCheck.Faults(_faulty), .. new Workload(-1, 0, 0, 2, 0).Faults(), .. new ExchangeRate("EUR", "EUR").Faults(), .. new ExchangeRate("XXXX").Faults(),
            .. Refusal([Row(first, second), Row(third)]), .. Refusal([Row(first), Row(first)]), .. Refusal([Row(second, first)]),
            .. Refusal([new("a b", new() { Currency = "?", AboveInputTokens = 0 })]),
            .. NotRead(""), .. NotRead("{"), .. NotRead("[]"), .. NotRead("""{"data":[{},{"id":"x"},{"id":"y","pricing":{"prompt":"many"}}]}"""),
            .. NotRead("""{"x":{"litellm_provider":"a"},"y":3}"""), .. NotRead("""{"x":{"litellm_provider":"a"}}"""), .. NotRead("{}", PriceListFormat.OpenRouter),
        ];

        Assert.All(faults, fault =>
        {
            // Of a sentence that asks for more than a fault tells there is none.
            Assert.DoesNotContain(fault.Code.ToString(), Assert.IsType<string>(Texts().Find(fault)), StringComparison.Ordinal);
        });
        Assert.Equal(31, faults.Select(fault => fault.Code).Distinct().Count());
    }

    [Fact]
    public async Task Try_AnotherProcessIsAtIt_SaysSo()
    {
        Speak("de");

        Assert.StartsWith("Ein anderer Prozess ändert dies gerade", Assert.Single(await Texts().TryAsync(() => throw new TimeoutException("costs.json is being changed"))));
    }

    FaultText Texts() => Services.GetRequiredService<FaultText>();

    static IReadOnlyList<Fault> Refusal(IReadOnlyList<PriceRow> rows) => Assert.Throws<InvalidPricesException>(() => new PriceCatalog(rows)).Faults;

    static IReadOnlyList<Fault> NotRead(string json, PriceListFormat? format = null) =>
        Assert.Throws<InvalidPricesException>(() => PriceListReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)), "list.json", new DateOnly(2026, 7, 1), format)).Faults;
}
