// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pack/unit_tables.h"

#include <QMap>

namespace ioc {

/// Words of a list for types of units. Without a mapping of its own a list is read with these: the words of units.csv,
/// and "Tỉnh", "Thành phố", "Thị xã", "Quận", "Huyện", "Xã", "Phường", "Thị trấn", "Đặc khu" in any case.
class TypeWords
{
public:
    /// `words`: further words, which go before the known ones.
    explicit TypeWords(const QMap<QString, UnitType> &words);
    TypeWords()
        : TypeWords(QMap<QString, UnitType>())
    {
    }

    std::optional<UnitType> typeOf(const QString &word) const;

    /// The name without the type's word in front: "Xã Xuân Tâm" of type "Xã" is "Xuân Tâm", and "Xã"
    /// alone is no name.
    static QString bareName(const QString &name, const QString &typeWord);

private:
    QMap<QString, UnitType> m_words; ///< in lower case
};

/// How to read a list of units. Empty column names: the list does not tell.
struct UnitListMapping
{
    QDate validFrom; ///< the day of the list: a code alone means nothing
    QDate validTo;   ///< invalid while the units exist
    QString legalBasis;
    TypeWords types;
    QString code = QStringLiteral("code");
    QString type = QStringLiteral("type");
    QString name = QStringLiteral("name");
    QString parent;     ///< code of the unit above
    QString population; ///< persons
    QString households;
    QString area;                    ///< km²
    QMap<QString, QStringList> only; ///< column → values: other rows are passed over
};

/// What an import did, and the rows that did not fit.
struct ImportReport
{
    int rows = 0;       ///< read
    int passedOver = 0; ///< not asked for by `only`
    int added = 0;      ///< units
    int changed = 0;    ///< units that were there: ended, or told more of
    int links = 0;
    QStringList unweighted;     ///< units that were split nobody knows how: they cannot be restated
    QStringList withoutParent;  ///< units of which the list and the pack tell no unit above
    QStringList otherwiseNamed; ///< units whose name in the list is not that of the pack, which stays: the same unit?
    PackProblems refused;       ///< rows that do not fit, with line and reason; the others are taken
};

/// Adds the units of a list to the tables, or tells more of units that are there. NotFound, InvalidPack when the file
/// cannot be read or lacks a column.
Result<ImportReport> importUnits(const QString &file, const UnitListMapping &mapping, UnitTables &tables);

} // namespace ioc
