// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/decoder_factory.h"
#include "datasources/importing/import_doctor.h"
#include "tests/decoders/xlsx/one_stop_report.h"
#include "tests/fuzz/row_checker.h"

using namespace ioc;

namespace {

/// The recipe that the first byte chooses.
QJsonObject formatFor(std::uint8_t choice)
{
    QJsonObject format{{"type", "xlsx"}, {"header_row", 0}, {"blank_rows", "skip"}, {"merged", "fill"}};
    if (choice % 3 == 1)
        format = test::oneStopFormat();
    if (choice % 3 == 2)
        format = {{"type", "xlsx"},
                  {"layout", "official"},
                  {"marker", "STT"},
                  {"label", "Ten"},
                  {"levels", QJsonArray{"letter", "roman", "text"}},
                  {"sums", QJsonArray{"So"}},
                  {"differences", "tell"}};
    format.insert(QStringLiteral("hidden"), choice & 0x80 ? QStringLiteral("skip") : QStringLiteral("take"));
    return format;
}

std::vector<QString> sourcesFor(std::uint8_t choice)
{
    if (choice % 3 == 1)
        return {QStringLiteral("@from"), QStringLiteral("@group"), QStringLiteral("Tiếp nhận / Mới")};
    if (choice % 3 == 2)
        return {QStringLiteral("@group/3"), QStringLiteral("Ten"), QStringLiteral("So")};
    return {QStringLiteral("[A]"), QStringLiteral("[B]"), QStringLiteral("[C]")};
}

/// The XML of a sheet, of the shared texts and of the styles, parted by lines of "---".
QByteArray workbookOf(const QByteArray &text)
{
    test::BookWriter book;
    book.sheet().row(1, {"x"});
    QList<test::ZipPart> parts = book.parts();
    QByteArray rest = text;
    for (int part = 0; part < 3 && !rest.isEmpty(); ++part) {
        const auto end = rest.indexOf("\n---\n");
        parts[part].second = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArray() : rest.mid(end + 5);
    }
    return test::zipOf(parts);
}

} // namespace

/// First byte: which recipe. Rest: the parts of a workbook.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const std::uint8_t choice = input.byte();
    const QByteArray workbook = workbookOf(input.restBytes());
    const std::string_view bytes(workbook.constData(), std::size_t(workbook.size()));
    const auto decoder = makeDecoder(formatFor(choice));
    const std::vector<QString> sources = sourcesFor(choice);
    fuzz::RowChecker rows(sources.size());
    const auto decoded = (*decoder)->decode(bytes, sources, rows);
    FUZZ_EXPECT(decoded || !decoded.error().message.isEmpty());
    const auto proposed = proposeImport(bytes, std::nullopt);
    FUZZ_EXPECT(proposed || !proposed.error().message.isEmpty());
    if (proposed) // what the doctor proposes can be read again
        FUZZ_EXPECT(formatJson(TableRecipe::fromJson(proposed->format)) == proposed->format);
    return 0;
}
