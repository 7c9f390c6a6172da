// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/schema_check.h"
#include "tests/fuzz/fuzz_target.h"

#include <QDir>

using namespace ioc;

/// First byte: which of the published schemas. Rest: a document.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QStringList kSchemas =
        QDir(QStringLiteral(":/schemas")).entryList({QStringLiteral("*.schema.json")}, QDir::Files, QDir::Name);
    FUZZ_EXPECT(!kSchemas.isEmpty());
    fuzz::Input input(data, size);
    const QString schema = kSchemas[input.byte() % kSchemas.size()].chopped(12);
    const QJsonDocument document = QJsonDocument::fromJson(input.restBytes());
    if (document.isNull())
        return 0;
    for (const PackProblem &problem : checkSchema(document, schema, QStringLiteral("fuzz.json")))
        FUZZ_EXPECT(!problem.reason.isEmpty());
    return 0;
}
