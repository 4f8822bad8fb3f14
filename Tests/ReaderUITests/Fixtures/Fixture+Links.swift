extension Fixture {
  /// A text that leads elsewhere in every way there is.
  static let linked = """
    ---
    title: Harbour council publishes its tariff
    date: 2026-09-14
    ---

    The council published a [tariff](https://council.example/tariff?year=2026#table) on Monday.[^counted] \
    It follows the [report](reports/spring.md#fees), and [the table below](#fees-by-port) gives \
    steady expansion a price. A [draft](javascript:alert(1)) was withdrawn.[^2]

    ## Fees by port

    | Port | Administration | First-quarter | Second-quarter | Third-quarter | Counterparties | 负责单位 | Remarks |
    |:-----|:---------------|--------------:|---------------:|--------------:|:---------------|:---------|:--------|
    | North | Confederation | 120.50 | 118.25 | 117.75 | Intercontinental | 港务管理局收费处 | Falls |
    | South | Municipality | 98.00 | 97.50 | 99.25 | Representatives | 海州港务公司 | Rises, with a prudent ledger |
    | West | Interprovincial | 77.00 | 77.00 | 77.00 | Undersecretaries | 西码头办公室 | See the [tariff](https://council.example/west) |

    What follows the table is text, and it stays where it is.

    ## How it was counted

    Every box was counted twice, as the [clerk](mailto:clerk@council.example) confirms.

    [^counted]: The council counts what was paid, not what was asked: of the boxes that left the northern \
    quay in spring, one in nine was waved through, and the [method](https://council.example/method) says why.

        Nobody has counted the boxes that never came.

    [^2]: On Tuesday.
    """
}
