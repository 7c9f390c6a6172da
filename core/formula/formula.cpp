// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/formula.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <muParser.h>

#include <cmath>
#include <vector>

namespace ioc {

struct Formula::Parser
{
    mu::Parser parser;
    std::vector<double> values;
};

Formula::Formula()
    : m_parser(std::make_unique<Parser>())
{
}
Formula::Formula(Formula &&) noexcept = default;
Formula &Formula::operator=(Formula &&) noexcept = default;
Formula::~Formula() = default;

Result<Formula> Formula::parse(const QString &text)
{
    static const QRegularExpression assignment(QStringLiteral("(?<![=<>!])=(?!=)"));
    if (text.contains(assignment))
        return Error{
            ErrorCode::Formula,
            QCoreApplication::translate("Formula", "The formula “%1” assigns a value; equal is written ==.").arg(text)};
    Formula formula;
    mu::Parser &parser = formula.m_parser->parser;
    try {
        parser.DefineNameChars("0123456789_.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
        parser.SetExpr(text.toStdString());
        for (const auto &[name, unused] : parser.GetUsedVar())
            formula.m_names.push_back(QString::fromStdString(name));
        formula.m_names.sort();
        formula.m_parser->values.resize(size_t(formula.m_names.size()));
        for (qsizetype i = 0; i < formula.m_names.size(); ++i)
            parser.DefineVar(formula.m_names[i].toStdString(), &formula.m_parser->values[size_t(i)]);
        int results = 0;
        parser.Eval(results);
        if (results != 1)
            return Error{ErrorCode::Formula, QCoreApplication::translate(
                                                 "Formula", "The formula “%1” is several expressions; it must be one.")
                                                 .arg(text)};
    } catch (const mu::Parser::exception_type &error) {
        return Error{ErrorCode::Formula,
                     QCoreApplication::translate("Formula", "The formula “%1” cannot be read: %2")
                         .arg(text, QString::fromStdString(error.GetMsg())),
                     {},
                     int(error.GetCode())};
    }
    return formula;
}

std::optional<double> Formula::evaluate(std::span<const double> values)
{
    Q_ASSERT(values.size() == m_parser->values.size());
    std::copy(values.begin(), values.end(), m_parser->values.begin());
    try {
        const double result = m_parser->parser.Eval();
        return std::isfinite(result) ? std::optional(result) : std::nullopt;
    } catch (const mu::Parser::exception_type &) {
        return std::nullopt;
    }
}

} // namespace ioc
