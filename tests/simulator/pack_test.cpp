// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/model/river.h"

#include <algorithm>

#include <QDir>
#include <QDirIterator>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace {

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString schemaOf(const QJsonObject &document)
{
    return document.value(QStringLiteral("$schema")).toString().section(QLatin1Char('/'), -1);
}

QStringList breaches(const QJsonObject &document)
{
    const QJsonObject schemaJson = readObject(QStringLiteral(SCHEMA_FOLDER "/") + schemaOf(document));
    valijson::Schema schema;
    valijson::SchemaParser parser;
    const QJsonValue schemaValue(schemaJson);
    parser.populateSchema(valijson::adapters::QtJsonAdapter(schemaValue), schema);
    valijson::Validator validator;
    valijson::ValidationResults results;
    const QJsonValue value(document);
    validator.validate(schema, valijson::adapters::QtJsonAdapter(value), &results);
    QStringList all;
    valijson::ValidationResults::Error error;
    while (results.popError(error))
        all.append(QString::fromStdString(error.description));
    return all;
}

QString text(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1StringView(name)).toString();
}

} // namespace

/// The demo pack against the published schemas, and its parts against each other.
class PackTest : public QObject
{
    Q_OBJECT

private:
    QHash<QString, QList<QJsonObject>> m_parts; ///< "indicators" → all of them

    QSet<QString> idsOf(const char *part) const
    {
        QSet<QString> ids;
        for (const QJsonObject &object : m_parts.value(QLatin1StringView(part)))
            ids.insert(text(object, "id"));
        return ids;
    }

    QJsonObject measure(const QString &id) const
    {
        for (const QJsonObject &object : m_parts.value(QStringLiteral("measures"))) {
            if (text(object, "id") == id)
                return object;
        }
        return {};
    }

    static QStringList namesIn(const QString &formula)
    {
        static const QRegularExpression name(QStringLiteral("[a-z_][a-z0-9_.]*"));
        static const QSet<QString> functions{QStringLiteral("min"), QStringLiteral("max"), QStringLiteral("abs"),
                                             QStringLiteral("sqrt"), QStringLiteral("if")};
        QStringList names;
        for (auto match = name.globalMatch(formula); match.hasNext();) {
            const QString found = match.next().captured();
            if (!functions.contains(found))
                names.append(found);
        }
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QDirIterator files(QStringLiteral(PACK_FOLDER), {QStringLiteral("*.json")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QJsonObject document = readObject(path);
            QVERIFY2(!document.isEmpty(), qPrintable(path));
            const QStringList wrong = breaches(document);
            QVERIFY2(wrong.isEmpty(), qPrintable(path + QStringLiteral(": ") + wrong.join(QStringLiteral("; "))));
            for (auto part = document.begin(); part != document.end(); ++part) {
                const QJsonArray things = part->toArray();
                for (const QJsonValue &thing : things)
                    m_parts[part.key()].append(thing.toObject());
            }
        }
    }

    void hasWhatADemoNeeds()
    {
        QVERIFY(m_parts.value(QStringLiteral("indicators")).size() >= 22);
        QVERIFY(m_parts.value(QStringLiteral("feeds")).size() >= 9);
        QVERIFY(m_parts.value(QStringLiteral("rules")).size() >= 8);
        QVERIFY(m_parts.value(QStringLiteral("pages")).size() >= 4);
    }

    void idsAreUnique()
    {
        for (const char *part : {"indicators", "measures", "feeds", "rules", "pages", "targets", "sectors"})
            QCOMPARE(idsOf(part).size(), m_parts.value(QLatin1StringView(part)).size());
    }

    void formulasUseWhatIsThere()
    {
        for (const QJsonObject &indicator : m_parts.value(QStringLiteral("indicators"))) {
            const QJsonObject inputs = indicator.value(QStringLiteral("inputs")).toObject();
            for (const QString &name :
                 namesIn(text(indicator, "numerator")) + namesIn(text(indicator, "denominator"))) {
                const QJsonObject input = inputs.value(name).toObject();
                const QJsonObject used = measure(inputs.contains(name) ? text(input, "measure") : name);
                QVERIFY2(!used.isEmpty(), qPrintable(text(indicator, "id") + QLatin1Char(' ') + name));
                const QJsonArray dimensions = used.value(QStringLiteral("dimensions")).toArray();
                for (const QString &dimension : input.value(QStringLiteral("where")).toObject().keys())
                    QVERIFY2(dimensions.contains(dimension), qPrintable(text(indicator, "id")));
                if (indicator.contains(QStringLiteral("worst_of")))
                    QVERIFY2(dimensions.contains(indicator.value(QStringLiteral("worst_of"))),
                             qPrintable(text(indicator, "id")));
                if (text(input, "gather") == QStringLiteral("to_date"))
                    QCOMPARE(text(used, "kind"), QStringLiteral("flow"));
            }
        }
    }

    void formulasUseEveryInput()
    {
        for (const QJsonObject &indicator : m_parts.value(QStringLiteral("indicators"))) {
            const QStringList names = namesIn(text(indicator, "numerator")) + namesIn(text(indicator, "denominator"));
            for (const QString &input : indicator.value(QStringLiteral("inputs")).toObject().keys())
                QVERIFY2(names.contains(input), qPrintable(text(indicator, "id") + QLatin1Char(' ') + input));
        }
    }

    void feedsMapFieldsThatTheyDeclare()
    {
        for (const QJsonObject &feed : m_parts.value(QStringLiteral("feeds"))) {
            QSet<QString> fields;
            for (const QJsonValue &field : feed.value(QStringLiteral("fields")).toArray())
                fields.insert(text(field.toObject(), "to"));
            const QJsonObject records = feed.value(QStringLiteral("records")).toObject();
            QList<QJsonObject> mappings;
            for (const QJsonValue &mapping : feed.value(QStringLiteral("observations")).toArray())
                mappings.append(mapping.toObject());
            for (const QJsonValue &mapping : records.value(QStringLiteral("counts")).toArray())
                mappings.append(mapping.toObject());
            const bool isPicture = text(feed.value(QStringLiteral("format")).toObject(), "type") == u"image";
            QVERIFY(!mappings.isEmpty() || !records.isEmpty() || isPicture);
            QStringList used{text(feed.value(QStringLiteral("watermark")).toObject(), "field"), text(records, "key"),
                             text(records, "version"),
                             text(feed.value(QStringLiteral("unit_codes")).toObject(), "at_field")};
            for (const QJsonObject &mapping : mappings) {
                const QJsonObject counted = measure(text(mapping, "measure"));
                QVERIFY2(!counted.isEmpty(), qPrintable(text(mapping, "measure")));
                used << text(mapping, "at") << text(mapping, "value") << text(mapping, "unit")
                     << text(mapping, "weight");
                for (const QJsonValue &dimension : counted.value(QStringLiteral("dimensions")).toArray())
                    used << mapping.value(QStringLiteral("members"))
                                .toObject()
                                .value(dimension.toString())
                                .toString(dimension.toString());
                for (const QJsonValue &condition : mapping.value(QStringLiteral("when")).toArray())
                    used << text(condition.toObject(), "field") << text(condition.toObject(), "other");
            }
            used.removeAll(QString());
            for (const QString &field : used)
                QVERIFY2(fields.contains(field), qPrintable(text(feed, "id") + QLatin1Char(' ') + field));
        }
    }

    void everyMeasureIsBrought()
    {
        QSet<QString> brought;
        for (const QJsonObject &feed : m_parts.value(QStringLiteral("feeds"))) {
            for (const QJsonValue &mapping : feed.value(QStringLiteral("observations")).toArray())
                brought.insert(text(mapping.toObject(), "measure"));
            for (const QJsonValue &mapping :
                 feed.value(QStringLiteral("records")).toObject().value(QStringLiteral("counts")).toArray())
                brought.insert(text(mapping.toObject(), "measure"));
        }
        QCOMPARE(brought, idsOf("measures"));
    }

    void referencesResolve()
    {
        const QSet<QString> indicators = idsOf("indicators");
        const QSet<QString> sectors = idsOf("sectors");
        for (const char *part : {"targets", "rules"}) {
            for (const QJsonObject &object : m_parts.value(QLatin1StringView(part)))
                QVERIFY2(!object.contains(QStringLiteral("indicator")) ||
                             indicators.contains(text(object, "indicator")),
                         qPrintable(text(object, "id")));
        }
        for (const char *part : {"indicators", "feeds"}) {
            for (const QJsonObject &object : m_parts.value(QLatin1StringView(part)))
                QVERIFY2(sectors.contains(text(object, "sector")), qPrintable(text(object, "id")));
        }
        const QSet<QString> agencies = idsOf("agencies");
        for (const char *part : {"indicators", "feeds", "rules"}) {
            for (const QJsonObject &object : m_parts.value(QLatin1StringView(part))) {
                if (!agencies.isEmpty()) // agencies.json is drawn with the province
                    QVERIFY2(agencies.contains(text(object, "owner")), qPrintable(text(object, "id")));
            }
        }
    }

    void rulesHaveOneConditionAndClearOnTheGoodSide()
    {
        static const QStringList kConditions{
            QStringLiteral("above"),   QStringLiteral("below"),    QStringLiteral("table"),
            QStringLiteral("rate"),    QStringLiteral("forecast"), QStringLiteral("deviation"),
            QStringLiteral("missing"), QStringLiteral("area"),     QStringLiteral("combined")};
        for (const QJsonObject &rule : m_parts.value(QStringLiteral("rules"))) {
            const auto conditions = std::count_if(kConditions.begin(), kConditions.end(),
                                                  [&rule](const QString &key) { return rule.contains(key); });
            QVERIFY2(conditions == 1, qPrintable(text(rule, "id")));
            for (const bool above : {true, false}) {
                const QJsonObject side =
                    rule.value(above ? QStringLiteral("above") : QStringLiteral("below")).toObject();
                const double limit = side.value(QStringLiteral("limit")).toDouble();
                const double clear = side.value(QStringLiteral("clear")).toDouble();
                QVERIFY2(side.isEmpty() || (above ? clear < limit : clear > limit), qPrintable(text(rule, "id")));
            }
        }
    }

    void floodLevelsAreThoseOfTheGauges()
    {
        QFile file(QStringLiteral(PACK_FOLDER "/limits/bao-dong-lu.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
        for (const ioc::sim::RiverStation &station : ioc::sim::kRiverStations) {
            for (size_t alarm = 0; alarm < station.alarms.size(); ++alarm) {
                const QString line =
                    QStringLiteral("%1,%2,%3,2020-03-15,")
                        .arg(QString::fromUtf8(station.name), QString(int(alarm) + 1, QLatin1Char('I')))
                        .arg(station.alarms[alarm] / 100.0, 0, 'f', 2);
                QVERIFY2(lines.contains(line), qPrintable(line));
            }
        }
    }

    void tilesFillTheirPagesWithoutOverlap()
    {
        for (const QJsonObject &page : m_parts.value(QStringLiteral("pages"))) {
            const QJsonObject grid = page.value(QStringLiteral("grid")).toObject();
            const int columns = grid.value(QStringLiteral("columns")).toInt();
            const int rows = grid.value(QStringLiteral("rows")).toInt();
            QSet<int> covered;
            for (const QJsonValue &value : page.value(QStringLiteral("tiles")).toArray()) {
                const QJsonObject tile = value.toObject();
                for (const QJsonValue &indicator : tile.value(QStringLiteral("indicators")).toArray())
                    QVERIFY2(idsOf("indicators").contains(indicator.toString()), qPrintable(indicator.toString()));
                const QJsonArray at = tile.value(QStringLiteral("at")).toArray();
                for (int column = at[0].toInt(); column < at[0].toInt() + at[2].toInt(); ++column) {
                    for (int row = at[1].toInt(); row < at[1].toInt() + at[3].toInt(); ++row) {
                        QVERIFY(column < columns && row < rows);
                        QVERIFY2(!covered.contains(row * columns + column), qPrintable(text(tile, "id")));
                        covered.insert(row * columns + column);
                    }
                }
            }
            QCOMPARE(covered.size(), columns * rows);
        }
    }

    void shortNamesFitAWall()
    {
        constexpr qsizetype kMost = 24;
        for (const QJsonObject &indicator : m_parts.value(QStringLiteral("indicators"))) {
            const QJsonObject name = indicator.value(QStringLiteral("short_name")).toObject();
            QVERIFY2(text(name, "vi").size() <= kMost, qPrintable(text(name, "vi")));
            QVERIFY2(text(name, "en").size() <= kMost, qPrintable(text(name, "en")));
        }
    }
};

QTEST_GUILESS_MAIN(PackTest)
#include "pack_test.moc"
