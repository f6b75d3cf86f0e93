// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/rowjson.h"

#include "netcore/observe/rowfields.h"
#include "netcore/observe/rowwords.h"

#include <cmath>
#include <limits>

namespace wayside::observe {

namespace {

QLatin1StringView latin1(std::string_view text) {
    return {text.data(), qsizetype(text.size())};
}

// ---- to QJsonObject

template <typename Row>
QJsonObject objectOf(const Row& row);

template <typename Value>
QJsonValue valueOf(const Value& value);

inline QJsonValue valueOf(double value) {
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}
inline QJsonValue valueOf(bool value) {
    return value;
}
inline QJsonValue valueOf(int value) {
    return value;
}
inline QJsonValue valueOf(qint64 value) {
    return value;
}
inline QJsonValue valueOf(quint64 value) {
    return qint64(value);
}
inline QJsonValue valueOf(const QString& value) {
    return value;
}
inline QJsonValue valueOf(const CanaryPause& pause) {
    return pause.text();
}

template <typename Value>
QJsonValue valueOf(const QList<Value>& values) {
    QJsonArray array;
    for (const Value& value : values)
        array.append(valueOf(value));
    return array;
}

template <typename Value>
QJsonValue valueOf(const Value& value) {
    if constexpr (std::is_enum_v<Value>)
        return QString(latin1(words::wordOf(value)));
    else
        return objectOf(value);
}

class ObjectWriter {
public:
    explicit ObjectWriter(QJsonObject& object) : m_object(object) {}

    template <typename Value>
    void operator()(const char* name, const Value& value) {
        const QJsonValue json = valueOf(value);
        if (!json.isNull())
            m_object.insert(QLatin1StringView(name), json);
    }
    template <typename Value>
    void operator()(const char* name, const std::optional<Value>& value) {
        if (value)
            (*this)(name, *value);
    }
    template <typename Value>
    void required(const char* name, const Value& value) {
        (*this)(name, value);
    }

private:
    QJsonObject& m_object;
};

template <typename Row>
QJsonObject objectOf(const Row& row) {
    QJsonObject object;
    ObjectWriter writer(object);
    fields::visit(writer, row);
    return object;
}

// ---- from QJsonObject

/// Reads rows; the first error stays, with the path to its field.
class ObjectReader {
public:
    template <typename Row>
    Result<Row> row(const QJsonObject& object) {
        Row row;
        readRow(object, row);
        if (m_error.empty())
            return row;
        return failure(ErrorCode::Malformed, Fault::Peer, m_error);
    }

    template <typename Value>
    void operator()(const char* name, Value& value) {
        const QJsonValue json = m_object->value(QLatin1StringView(name));
        if (!m_error.empty() || json.isNull() || json.isUndefined())
            return;
        const Step step(*this, name);
        read(json, value);
    }

    template <typename Value>
    void required(const char* name, Value& value) {
        if (m_error.empty() && m_object->value(QLatin1StringView(name)).isUndefined()) {
            const Step step(*this, name);
            fail("is missing");
        }
        (*this)(name, value);
    }

private:
    /// Lengthens the path while a field or element is read.
    class Step {
    public:
        Step(ObjectReader& reader, const std::string& name) : m_reader(reader), m_size(reader.m_path.size()) {
            if (!reader.m_path.empty() && !name.starts_with('['))
                reader.m_path += '.';
            reader.m_path += name;
        }
        ~Step() { m_reader.m_path.resize(m_size); }
        Step(const Step&) = delete;
        Step& operator=(const Step&) = delete;

    private:
        ObjectReader& m_reader;
        std::size_t m_size;
    };

    void fail(const std::string& what) {
        if (m_error.empty())
            m_error = m_path + ' ' + what;
    }

    template <typename Row>
    void readRow(const QJsonObject& object, Row& row) {
        const QJsonObject* const outer = std::exchange(m_object, &object);
        fields::visit(*this, row);
        m_object = outer;
    }

    void read(const QJsonValue& json, bool& value) {
        json.isBool() ? void(value = json.toBool()) : fail("must be true or false");
    }
    void read(const QJsonValue& json, double& value) {
        json.isDouble() ? void(value = json.toDouble()) : fail("must be a number");
    }
    void read(const QJsonValue& json, QString& value) {
        json.isString() ? void(value = json.toString()) : fail("must be text");
    }
    void read(const QJsonValue& json, CanaryPause& value) {
        const auto pause =
            json.isString()
                ? CanaryPause::parse(json.toString())
                : Result<CanaryPause>(failure(ErrorCode::InvalidArgument, Fault::Peer, "must be text"));
        pause ? void(value = *pause) : fail(pause.error().detail);
    }
    void read(const QJsonValue& json, qint64& value) {
        readInteger(json, value, std::numeric_limits<qint64>::min());
    }
    void read(const QJsonValue& json, quint64& value) {
        qint64 number = 0;
        if (readInteger(json, number, 0))
            value = quint64(number);
    }
    void read(const QJsonValue& json, int& value) {
        qint64 number = 0;
        if (readInteger(json, number, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()))
            value = int(number);
    }

    bool readInteger(const QJsonValue& json, qint64& value, qint64 least,
                     qint64 most = std::numeric_limits<qint64>::max()) {
        const qint64 one = json.toInteger(1);
        if (!json.isDouble() || one != json.toInteger(2)) {
            fail("must be a whole number");
            return false;
        }
        if (one < least || one > most) {
            fail("is out of range");
            return false;
        }
        value = one;
        return true;
    }

    template <typename Value>
    void read(const QJsonValue& json, std::optional<Value>& value) {
        read(json, value.emplace());
    }

    template <typename Value>
    void read(const QJsonValue& json, QList<Value>& values) {
        if (!json.isArray()) {
            fail("must be an array");
            return;
        }
        const QJsonArray array = json.toArray();
        values.clear();
        values.reserve(array.size());
        for (qsizetype i = 0; i < array.size() && m_error.empty(); ++i) {
            const Step step(*this, '[' + std::to_string(i) + ']');
            read(array[i], values.emplaceBack());
        }
    }

    template <typename Value>
    void read(const QJsonValue& json, Value& value) {
        if constexpr (std::is_enum_v<Value>) {
            if (!json.isString())
                fail("must be text");
            else if (!words::parse(json.toString().toStdString(), value))
                fail("is an unknown word");
        } else {
            json.isObject() ? readRow(json.toObject(), value) : fail("must be an object");
        }
    }

    const QJsonObject* m_object = nullptr;
    std::string m_path;
    std::string m_error;
};

} // namespace

QJsonObject toJson(const LimitRow& row) {
    return objectOf(row);
}
QJsonObject toJson(const ClockRow& row) {
    return objectOf(row);
}
QJsonObject toJson(const StageMark& row) {
    return objectOf(row);
}
QJsonObject toJson(const ConnectionRow& row) {
    return objectOf(row);
}
QJsonObject toJson(const EventRow& row) {
    return objectOf(row);
}
QJsonObject toJson(const ClockExchange& row) {
    return objectOf(row);
}
QJsonObject toJson(const ClockPoint& row) {
    return objectOf(row);
}
QJsonObject toJson(const DrainRow& row) {
    return objectOf(row);
}
QJsonObject toJson(const DrainCohort& cohort) {
    return objectOf(cohort);
}
QJsonObject toJson(const DrainReceiptRow& row) {
    return objectOf(row);
}
QJsonObject toJson(const NodeRow& row) {
    return objectOf(row);
}
QJsonObject toJson(const Totals& row) {
    return objectOf(row);
}
QJsonObject toJson(const SourceUpdate& update) {
    return objectOf(update);
}
QJsonObject toJson(const DrainRequest& request) {
    return objectOf(request);
}
QJsonObject toJson(const DrainPlan& plan) {
    return objectOf(plan);
}

template <typename T>
Result<T> fromJson(const QJsonObject& object) {
    return ObjectReader().row<T>(object);
}

template Result<LimitRow> fromJson<LimitRow>(const QJsonObject&);
template Result<ClockRow> fromJson<ClockRow>(const QJsonObject&);
template Result<StageMark> fromJson<StageMark>(const QJsonObject&);
template Result<ConnectionRow> fromJson<ConnectionRow>(const QJsonObject&);
template Result<EventRow> fromJson<EventRow>(const QJsonObject&);
template Result<ClockExchange> fromJson<ClockExchange>(const QJsonObject&);
template Result<ClockPoint> fromJson<ClockPoint>(const QJsonObject&);
template Result<DrainRow> fromJson<DrainRow>(const QJsonObject&);
template Result<DrainCohort> fromJson<DrainCohort>(const QJsonObject&);
template Result<DrainReceiptRow> fromJson<DrainReceiptRow>(const QJsonObject&);
template Result<NodeRow> fromJson<NodeRow>(const QJsonObject&);
template Result<Totals> fromJson<Totals>(const QJsonObject&);
template Result<SourceUpdate> fromJson<SourceUpdate>(const QJsonObject&);
template Result<DrainPlan> fromJson<DrainPlan>(const QJsonObject&);

template <>
Result<DrainRequest> fromJson<DrainRequest>(const QJsonObject& object) {
    auto request = ObjectReader().row<DrainRequest>(object);
    if (!request)
        return request;
    if (const auto checked = checkDrainRequest(*request); !checked)
        return tl::unexpected(checked.error());
    return request;
}

} // namespace wayside::observe
